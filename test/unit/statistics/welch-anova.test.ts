import { describe, expect, it } from 'vitest';
import { independent, type Sample } from '../../../functions/statistics/comparisons/independent.ts';
import { welchAnova } from '../../../functions/statistics/comparisons/welch-anova.ts';
import { type GroupTest, sampleOf, sidesOf } from './group-tests.ts';
import { near, nearAll, oracle } from './oracle.ts';
import { summaryOf } from './sample.ts';
import { having } from './surveys.ts';

const reputation = oracle<{
  readonly gaps: readonly (GroupTest & { readonly dimension: string })[];
  readonly omnibus_welch_anova: readonly { dimension: string; welch_F: number; df: number[]; p: number }[];
}>('08_competitor_gaps');

describe("Welch's analysis of variance", () => {
  it.each(reputation.omnibus_welch_anova)('of four operators by $dimension, against R', ({ dimension, ...r }) => {
    const gaps = reputation.gaps.filter((gap) => gap.dimension === dimension).map(sidesOf);
    const groups = [...gaps.slice(0, 1).map(({ a }) => a), ...gaps.map(({ b }) => b)];
    expect(groups).toHaveLength(4);
    const result = having(welchAnova(groups.map(sampleOf)), 'f');
    near(result.f, r.welch_F);
    nearAll(result.df, r.df);
    near(result.p, r.p);
  });

  it('of two groups is the square of Welch’s t', () => {
    const [a, b] = [summaryOf([1, 2, 4, 4]), summaryOf([3, 5, 5, 5, 4])];
    const [f, t] = [having(welchAnova([a, b]), 'f'), having(independent(a, b), 't')];
    near(f.f, t.t ** 2);
    near(f.df[1], t.df);
    near(f.p, t.p);
  });

  it('by hand, with equal means, and where it is not defined', () => {
    const group = (mean: number, se: number | null = 1, n = 31): Sample => ({ n, mean, se });
    const known = having(welchAnova([group(60), group(62), group(65)]), 'f');
    near(known.f, 19 / 3 / (1 + 1 / 90));
    nearAll(known.df, [2, 60]);
    expect(welchAnova([group(60), group(60), group(60)])).toMatchObject({ f: 0, p: 1 });
    expect(welchAnova([group(60), group(62, 0)])).toEqual({ status: 'degenerate' });
    expect(welchAnova([group(60), group(62, null, 1)])).toEqual({ status: 'too_few' });
    expect(welchAnova([group(60)])).toEqual({ status: 'too_few' });
    expect(welchAnova([])).toEqual({ status: 'too_few' });
  });
});
