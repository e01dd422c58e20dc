import { describe, expect, it } from 'vitest';
import {
  compositeGap,
  type MixRow,
  type NamedSample,
} from '../../../functions/statistics/comparisons/composite-gap.ts';
import { independent } from '../../../functions/statistics/comparisons/independent.ts';
import { StatisticsInputError } from '../../../functions/statistics/input-error.ts';
import { type GroupTest, sampleOf, sidesOf } from './group-tests.ts';
import { edgeCase, near, nearAll, oracle } from './oracle.ts';
import { compositesAtOwnMix } from './own-mix.ts';
import { having } from './surveys.ts';

const reputation = oracle<{
  readonly segment_gaps: readonly (GroupTest & { readonly segment: string; readonly b: string })[];
}>('08_competitor_gaps');

describe('composite gap at a fixed mix', () => {
  it.each(compositesAtOwnMix)('P1 against $competitor, against R', (r) => {
    const rows = r.segments.map((segment, i): MixRow => {
      const gap = reputation.segment_gaps.find((g) => g.segment === segment && g.b === r.competitor);
      if (gap === undefined) throw new Error(`no gap of ${segment}`);
      const { a, b } = sidesOf(gap);
      return {
        segment,
        weight: r.weights_own_mix[i] ?? 0,
        own: { ...sampleOf(a), sample: segment },
        competitor: { ...sampleOf(b), sample: segment },
      };
    });
    const result = having(compositeGap(rows), 'se');
    near(result.own, r.composite_own);
    near(result.competitor, r.composite_competitor);
    near(result.difference, r.composite_gap);
    near(result.se, r.se);
  });

  const sample = (name: string, mean: number, se: number | null = 1, n = 50): NamedSample => ({
    sample: name,
    n,
    mean,
    se,
  });
  const row = (segment: string, weight: number, own: NamedSample | null, competitor: NamedSample | null): MixRow => ({
    segment,
    weight,
    own,
    competitor,
  });

  it('counts a competitor sample that faces two own brands once, with both weights', () => {
    const rival = sample('g-net', 75, 3, 40);
    const rows = [row('a', 0.6, sample('a', 80, 2, 100), rival), row('b', 0.4, sample('b', 70, 1, 30), rival)];
    const result = having(compositeGap(rows), 'se');
    near(result.difference, 1);
    near(result.se, Math.sqrt(0.36 * 4 + 0.16 * 1 + 9));
    // Taken for two samples the rival would seem surer: 0.36 · 9 + 0.16 · 9 instead of 9.
    const apart = rows.map((r, i) => ({ ...r, competitor: { ...rival, sample: `rival ${i}` } }));
    near(having(compositeGap(apart), 'se').se, Math.sqrt(0.36 * 4 + 0.16 * 1 + 0.52 * 9));
  });

  it('with one row is Welch’s test', () => {
    const [own, rival] = [sample('own', 80, 2, 100), sample('rival', 75, 3, 40)];
    const [composite, welch] = [
      having(compositeGap([row('all', 1, own, rival)]), 't'),
      having(independent(own, rival), 't'),
    ];
    for (const key of ['difference', 'se', 'df', 't', 'p'] as const) near(composite[key], welch[key]);
    nearAll(composite.ci95, welch.ci95);
  });

  it('is refused where a segment is empty, and names it', () => {
    const { input, expected } = edgeCase<
      { own_weights: number[]; own: number[]; competitor: (number | null)[] },
      { gap: null }
    >('composite_gap_missing_segment');
    const side = (mean: number | null | undefined) => (typeof mean === 'number' ? sample(`${mean}`, mean) : null);
    const rows = input.own_weights.map((weight, i) =>
      row(`segment ${i}`, weight, side(input.own[i]), side(input.competitor[i])),
    );
    const result = compositeGap(rows);
    expect(result).toEqual({ status: 'empty_segment', own: [], competitor: ['segment 1'] });
    expect(expected.gap).toBeNull();
    expect(compositeGap([row('a', 1, null, null)])).toEqual({ status: 'empty_segment', own: ['a'], competitor: ['a'] });
    expect(compositeGap([row('a', 1, sample('a', 80), sample('b', 70)), row('b', 0, null, null)])).toMatchObject({
      status: 'tested',
      difference: 10,
    });
  });

  it('has no interval where a score has no standard error, and no test where nothing varies', () => {
    const published = row('a', 1, sample('a', 80), sample('b', 70, null));
    expect(compositeGap([published])).toEqual({ status: 'no_interval', difference: 10, own: 80, competitor: 70 });
    const constant = row('a', 1, sample('a', 80, 0), sample('b', 70, 0));
    expect(compositeGap([constant])).toEqual({ status: 'degenerate', difference: 10, own: 80, competitor: 70 });
  });

  it('refuses weights that are no mix, and one sample with two means', () => {
    const [a, b] = [sample('a', 80), sample('b', 70)];
    for (const weights of [[0.5, 0.6], [1.5, -0.5], [Number.NaN, 1], []])
      expect(() => compositeGap(weights.map((weight) => row('s', weight, a, b)))).toThrow(StatisticsInputError);
    const twice = [row('s', 0.5, a, b), row('t', 0.5, a, { ...b, mean: 71 })];
    expect(() => compositeGap(twice)).toThrow('Two rows give different figures for the sample b.');
  });
});
