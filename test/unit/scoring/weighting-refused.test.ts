import { describe, expect, it } from 'vitest';
import { cells, raking, shares } from './school-weightings.ts';
import { SCH_WIDE, STYPE, schoolProgramme, schoolResponses } from './schools.ts';
import { nodeOf, scored } from './survey.ts';

describe('samples that cannot have the targets', () => {
  const refusal = (weighting: Record<string, unknown>, change = (rows: ReturnType<typeof schoolResponses>) => rows) => {
    try {
      scored(schoolProgramme(weighting), change(schoolResponses()));
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return 'was scored';
  };

  it('name the category without respondents', () => {
    const message = refusal(raking, (rows) => rows.filter(({ segments }) => segments?.stype !== 'H'));
    expect(message).toMatch(/^operator own: variable stype, category H: target 755, but no respondent/);
  });

  it('name the segment that responses do not give', () => {
    const message = refusal(cells, (rows) =>
      rows.map((row, i) => (i < 3 ? { ...row, segments: { sch_wide: 'No' } } : row)),
    );
    expect(message).toMatch(/^operator own: 3 responses give no stype, so that they cannot be weighted/);
  });

  it('refuse a target of 0 for a category that has some', () => {
    const message = refusal({ ...cells, margins: [{ ...STYPE, targets: { E: 5176, H: 0, M: 1018 } }] });
    expect(message).toMatch(/^operator own: variable stype, category H: target 0, but it has respondents/);
  });

  it('refuse to trim where base weights differ', () => {
    const trim = { low: 0.5, high: 2 };
    const vary = (rows: ReturnType<typeof schoolResponses>) => rows.map((row, i) => ({ ...row, weight: 1 + (i % 3) }));
    expect(refusal({ ...raking, trim }, vary)).toMatch(
      /^operator own: base weights lie from 1 to 3, and trimming needs/,
    );
    expect(refusal({ ...raking, base: 'none', trim }, vary)).toBe('was scored');
  });

  it('say that no weights within the bounds reach the targets', () => {
    const margins = [shares(STYPE), { ...SCH_WIDE, targets: { No: 0.9, Yes: 0.1 } }];
    expect(refusal({ ...raking, base: 'none', margins, trim: { low: 0.9, high: 1.1 } })).toMatch(
      /^operator own: no weights from 0.9 to 1.1 times their mean reached the targets/,
    );
  });

  it('score an operator without responses as one without data', () => {
    const scores = scored(schoolProgramme(raking), []);
    expect(nodeOf(scores, 'api00')).toMatchObject({ status: 'no_data', value: null });
    expect(scores.sample.weights).toEqual([]);
  });
});
