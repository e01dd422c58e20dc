import { describe, expect, it } from 'vitest';
import { wilson } from '../../../../functions/statistics/proportions/wilson.ts';
import { type Answered, programmeOf, scored } from '../survey.ts';
import { diagnosisOf, PARTS } from './voices.ts';

const attitude = [
  { item: 'q', atLeast: 4 },
  { item: 'all', atLeast: 9 },
];
const programme = (behaviour: object = { item: 'r', atLeast: 4 }) =>
  programmeOf({ ...PARTS, loyalty: { attitude, behaviour: [behaviour] } });

const people = (count: number, q: number | null, all: number, r: number, more: Partial<Answered> = {}): Answered[] =>
  Array.from({ length: count }, () => ({ answers: { q, r, all }, ...more }));

const given = [
  ...people(40, 5, 9, 5),
  ...people(30, 4, 10, 3),
  ...people(20, 5, 8, 4),
  ...people(10, 1, 9, 1),
  ...people(7, null, 10, 5),
];

describe('loyalty', () => {
  it('sets attitude against behaviour, over those of whom both are known', () => {
    const { loyalty } = diagnosisOf(scored(programme(), given));
    expect(loyalty).toMatchObject({ status: 'published', n: 100 });
    expect(loyalty.classes?.map(({ class: name, n, share }) => [name, n, share])).toEqual([
      ['true', 40, 0.4],
      ['latent', 30, 0.3],
      ['spurious', 20, 0.2],
      ['low', 10, 0.1],
    ]);
    const interval = wilson({ x: 40, n: 100 });
    expect(loyalty.classes?.[0]?.ci95).toEqual(interval.status === 'estimated' ? interval.ci95 : null);
  });

  it('takes behaviour from a segment too, whether or not that is a scope', () => {
    const tenure = { id: 'tenure', name: 'Tenure', values: ['new', 'old'].map((id) => ({ id, name: id })) };
    const by = programmeOf({
      ...PARTS,
      segments: [...PARTS.segments, tenure],
      loyalty: { attitude, behaviour: [{ segment: 'tenure', values: ['old'] }] },
    });
    const old = people(40, 5, 9, 1, { segments: { tenure: 'old' } });
    const { loyalty } = diagnosisOf(
      scored(by, [...old, ...people(20, 5, 9, 1, { segments: { tenure: 'new' } }), ...given]),
    );
    expect(loyalty).toMatchObject({ n: 60 });
    expect(loyalty.classes?.map(({ n }) => n)).toEqual([40, 20, 0, 0]);
  });

  it('has weighted shares that sum to 1', () => {
    const { loyalty } = diagnosisOf(
      scored(programme(), [...people(50, 5, 9, 5, { weight: 3 }), ...people(50, 1, 1, 1)]),
    );
    expect(loyalty.classes?.map(({ share }) => share)).toEqual([0.75, 0, 0, 0.25]);
  });

  it('says in words where it cannot be shown', () => {
    expect(diagnosisOf(scored(programme(), people(12, 5, 9, 5))).loyalty).toEqual({
      status: 'suppressed',
      reason: 'small_base',
      n: 12,
      classes: null,
    });
    expect(diagnosisOf(scored(programme(), [])).loyalty.status).toBe('no_data');
    expect(diagnosisOf(scored(programmeOf(PARTS), given)).loyalty.status).toBe('not_asked');
  });
});
