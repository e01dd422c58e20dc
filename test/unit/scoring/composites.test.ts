import { describe, expect, it } from 'vitest';
import { sampleProgramme } from '../../support/sample-programme.ts';
import { rowsOf as gansuRows, SAMPLES } from '../programmes/files.ts';
import { near, nearAll, oracle } from '../statistics/oracle.ts';
import { compositesAtOwnMix } from '../statistics/own-mix.ts';
import { type Answered, reputationProgramme, reputationResponses, scored } from './survey.ts';

type Result = ReturnType<typeof scored>;
const compositeIn = (scores: Result, competitor: string, indicator: string, scope = 0) => {
  const found = scores.scopes[scope]?.composites.find((c) => c.competitor === competitor && c.indicator === indicator);
  if (found === undefined) throw new Error(`no composite against ${competitor} on ${indicator}`);
  return found;
};

const shipped = scored(reputationProgramme(), reputationResponses());
const open = scored(reputationProgramme({ rules: { hideBelow: 2, markBelow: 2 } }), reputationResponses());

describe('composites at the own mix of plans, against R (oracle 08)', () => {
  it.each(compositesAtOwnMix)('satisfaction against $competitor', (r) => {
    const gap = compositeIn(open, r.competitor, 'satisfaction');
    const weights = r.segments.map((segment) => gap.mix?.find(({ stratum }) => stratum === segment)?.weight ?? -1);
    nearAll(weights, r.weights_own_mix);
    near(gap.own, r.composite_own);
    near(gap.competing, r.composite_competitor);
    near(gap.difference, r.composite_gap);
    near(gap.se, r.se);
  });

  it.each(compositesAtOwnMix)('against $competitor are hidden as shipped if a part is', (r) => {
    const small = r.competitor_n.some((n) => n < 30);
    const gap = compositeIn(shipped, r.competitor, 'satisfaction');
    expect(gap.status).toBe(small ? 'suppressed' : 'marked');
    if (!small) return;
    expect(gap).toMatchObject({ mix: null, own: null, difference: null, p: null, family: null });
    expect(gap.verdict).toBe('insufficient');
  });

  it('are a family of their own, tested where a part is not hidden', () => {
    const tested = shipped.scopes[0]?.composites.filter(({ p }) => p !== null) ?? [];
    expect(tested.length).toBeGreaterThan(8);
    const dimensions = tested.filter(({ level }) => level === 1);
    for (const { family, pAdjusted, verdict } of dimensions) {
      expect(family).toEqual({ id: 'company/composites/level-1', size: dimensions.length });
      expect(verdict === 'level').toBe((pAdjusted ?? 1) >= 0.05);
    }
    expect(shipped.scopes.slice(1).flatMap(({ composites }) => composites)).toEqual([]);
  });

  it('are refused, and the part named, where a side has nobody', () => {
    const noPrepaid = reputationResponses().filter((r) => !(r.operator === 'P2' && r.segments?.plan === 'prepaid'));
    const gap = compositeIn(scored(reputationProgramme(), noPrepaid), 'P2', 'satisfaction');
    expect(gap).toMatchObject({ status: 'empty_stratum', emptyStrata: ['prepaid'], own: null, difference: null });
  });
});

describe('the composite of the Gansu study', () => {
  const items = sampleProgramme('gansu-telecom').items.map(({ id }) => id);
  const responses = gansuRows(new URL('gansu-telecom.responses.csv', SAMPLES))
    .filter((row) => row.answeredAt?.startsWith('2026-10'))
    .map(
      (row): Answered => ({
        operator: row.operator ?? '',
        brand: row.brand ?? '',
        segments: { city: row.city ?? '', line: row.line ?? '' },
        answers: Object.fromEntries(items.map((id) => [id, row[id] ? Number(row[id]) : null])),
      }),
    );
  const published = oracle<{
    competitor_table_2_5: { composite_own: number; composite_competitor: number; composite_gap: number };
  }>('21_seed_tables').competitor_table_2_5;
  const scores = scored(sampleProgramme('gansu-telecom'), responses);

  it('is 79.21 against 65.89 within 0.05: the answers are simulated from the published brands', () => {
    const gap = compositeIn(scores, 'unicom', 'overall');
    expect(Math.abs((gap.own ?? 0) - published.composite_own)).toBeLessThan(0.05);
    expect(Math.abs((gap.competing ?? 0) - published.composite_competitor)).toBeLessThan(0.05);
    expect(Math.abs((gap.difference ?? 0) - published.composite_gap)).toBeLessThan(0.1);
    expect(gap.verdict).toBe('ahead');
  });

  it('counts C-net, which faces two brands, once with both weights', () => {
    const gap = compositeIn(scores, 'unicom', 'overall');
    const se = (operator: string, brand: string) =>
      scores.scopes[0]?.operators
        .find((o) => o.operator === operator && o.brand === brand)
        ?.nodes.find(({ indicator }) => indicator === 'overall')?.se ?? Number.NaN;
    const parts = [
      0.2196 * se('gansu-mobile', 'gotone'),
      0.1199 * se('gansu-mobile', 'm-zone'),
      0.6605 * se('gansu-mobile', 'easyown'),
      (0.2196 + 0.1199) * se('unicom', 'c-net'),
      0.6605 * se('unicom', 'g-net'),
    ];
    near(gap.se, Math.hypot(...parts));
  });
});
