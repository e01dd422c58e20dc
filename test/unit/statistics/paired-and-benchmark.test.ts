import { describe, expect, it } from 'vitest';
import { benchmarkGap } from '../../../functions/statistics/comparisons/benchmark-gap.ts';
import { pairedGap } from '../../../functions/statistics/comparisons/paired-gap.ts';
import { StatisticsInputError } from '../../../functions/statistics/input-error.ts';
import { groupTests, sampleOf, sidesOf } from './group-tests.ts';
import { near, nearAll, oracle } from './oracle.ts';
import { summaryOf } from './sample.ts';
import { having, mobiColumn } from './surveys.ts';

describe('paired gap', () => {
  const { pairs } = oracle<{
    readonly pairs: readonly {
      readonly perception: string;
      readonly expectation: string;
      readonly n: number;
      readonly mean_gap: number;
      readonly sd_gap: number;
      readonly t: number;
      readonly df: number;
      readonly p: number;
      readonly ci95: readonly number[];
    }[];
  }>('18_servqual_gap');

  it.each(pairs)('$perception against $expectation, against R', (r) => {
    const expectation = mobiColumn(r.expectation);
    const differences = summaryOf(mobiColumn(r.perception).map((code, i) => code - (expectation[i] ?? 0)));
    expect(differences.n).toBe(r.n);
    near(differences.sd, r.sd_gap);
    const result = having(pairedGap(differences), 't');
    near(result.difference, r.mean_gap);
    near(result.t, r.t);
    near(result.df, r.df);
    near(result.p, r.p);
    nearAll(result.ci95, r.ci95);
  });

  it('of nobody, of one, of equal differences', () => {
    expect(pairedGap(null)).toEqual({ status: 'no_data' });
    expect(pairedGap(summaryOf([5]))).toEqual({ status: 'too_few', difference: 5 });
    expect(pairedGap(summaryOf([5, 5]))).toEqual({ status: 'degenerate', difference: 5 });
  });
});

describe('gap against a published score', () => {
  const { own, peer, gap } = oracle<{ peer_branch_table_2_3: Record<'own' | 'peer' | 'gap', number[]> }>(
    '21_seed_tables',
  ).peer_branch_table_2_3;

  it('without n and s.d. has no interval (the peer branch of doc 1)', () => {
    own.forEach((mean, i) => {
      const result = benchmarkGap({ n: 500, mean, se: 1 }, { value: peer[i] ?? 0 });
      expect(result.status).toBe('no_interval');
      near(having(result, 'difference').difference, gap[i] ?? 0);
    });
    for (const half of [{ n: 80 }, { sd: 20 }, { n: 1, sd: 0 }])
      expect(benchmarkGap({ n: 9, mean: 70, se: 2 }, { value: 60, ...half })).toMatchObject({ status: 'no_interval' });
  });

  it('with both is Welch’s test, as with the answers themselves', () => {
    const r = groupTests[0];
    if (r === undefined) throw new Error('no test in the oracle');
    const { a, b } = sidesOf(r);
    const result = having(benchmarkGap(sampleOf(a), { value: b.mean, n: b.n, sd: b.sd }), 't');
    near(result.df, r.df);
    near(result.p, r.p);
    nearAll(result.ci95, r.ci95);
  });

  it('without own answers, with one, and with figures that cannot be', () => {
    expect(benchmarkGap(null, { value: 60, n: 80, sd: 20 })).toEqual({ status: 'no_data' });
    const one = { n: 1, mean: 70, se: null };
    expect(benchmarkGap(one, { value: 60, n: 80, sd: 20 })).toEqual({ status: 'too_few', difference: 10 });
    expect(() => benchmarkGap(one, { value: 60, n: 0 })).toThrow(StatisticsInputError);
    expect(() => benchmarkGap(one, { value: 60, sd: -1 })).toThrow(StatisticsInputError);
  });
});
