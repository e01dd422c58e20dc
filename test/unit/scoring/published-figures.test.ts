import { describe, expect, it } from 'vitest';
import type { Benchmark } from '../../../functions/model/benchmark.ts';
import { welch } from '../../../functions/statistics/welch.ts';
import { near } from '../statistics/oracle.ts';
import { answers, peers, published, result, touchpoints } from './published-scores.ts';
import { nodeOf } from './survey.ts';

describe('gaps against published scores', () => {
  it('of a peer, where both sides are only published', () => {
    const given = touchpoints.flatMap((id, i) => [
      published(id, peers.own[i] ?? 0),
      published(id, peers.peer[i] ?? 0, { operator: 'xian' }),
    ]);
    const { benchmarkGaps } = result(given);
    expect(benchmarkGaps.map(({ indicator }) => indicator)).toEqual(touchpoints);
    benchmarkGaps.forEach((gap, i) => {
      expect(gap).toMatchObject({ operator: 'xian', brand: null, ownSource: 'published', own: peers.own[i] });
      near(gap.difference, peers.gap[i] ?? 0);
    });
  });

  it('take the own score from answers where they are enough', () => {
    const given = [published('C11', 66.56), published('C11', 60, { operator: 'xian' })];
    const scores = result(given);
    const own = nodeOf(scores, 'C11', 'gansu').value ?? -1;
    expect(scores.benchmarkGaps).toMatchObject([{ own, ownSource: 'answers', benchmark: 60, difference: own - 60 }]);
    expect(result(given, answers.slice(0, 29)).benchmarkGaps).toMatchObject([{ own: 66.56, ownSource: 'published' }]);
  });

  it('compare a brand with the own brand paired with it, and none where two are', () => {
    const brand = (id: string, value: number) => published('index', value, { operator: 'telecom', brand: id });
    const scores = result([brand('cnet', 70.15), brand('gnet', 63.7)]);
    const own = nodeOf(scores, 'index', 'gansu', 'company', 'easyown').value;
    expect(scores.benchmarkGaps).toMatchObject([{ operator: 'telecom', brand: 'gnet', own, benchmark: 63.7 }]);
  });

  it('are tested where n and s.d. were published too, adjusted over all such gaps of a level', () => {
    const sample = { operator: 'xian', n: 400, sd: 20 };
    const scores = result([
      published('C11', 30, sample),
      published('C12', 50, sample),
      published('C13', 0, { operator: 'xian' }),
    ]);
    const own = nodeOf(scores, 'C11', 'gansu');
    const test = welch(
      { mean: own.value ?? 0, se: own.se ?? 0, n: own.n },
      { mean: 30, se: 20 / Math.sqrt(400), n: 400 },
    );
    const [c11, c12, c13] = scores.benchmarkGaps;
    expect(c11).toMatchObject({ se: test.se, df: test.df, ci95: test.ci95, p: test.p, verdict: 'ahead' });
    expect(c12).toMatchObject({ family: { id: 'benchmarks/level-2', size: 2 }, verdict: 'level' });
    expect(c13).toMatchObject({ se: null, ci95: null, p: null, pAdjusted: null, family: null, verdict: null });
  });

  it('are tested between two published scores with n and s.d., and not without one of them', () => {
    const pair = (own: Partial<Benchmark>) =>
      result([
        published('touchpoint-0', 71.73, own),
        published('touchpoint-0', 87.2, { operator: 'xian', n: 300, sd: 18 }),
      ]);
    expect(pair({ n: 250, sd: 21 }).benchmarkGaps).toMatchObject([{ ownSource: 'published', verdict: 'behind' }]);
    expect(pair({ n: 250 }).benchmarkGaps).toMatchObject([{ ci95: null, verdict: null }]);
  });

  it('leave out parts, other periods, and indicators without an own score', () => {
    const xian = (more: Partial<Benchmark>) => published('C11', 60, { operator: 'xian', ...more });
    const given = [xian({ part: 'broadband' }), xian({ period: '2026-09' }), xian({ indicator: 'touchpoint-0' })];
    expect(result(given).benchmarkGaps).toEqual([]);
  });
});
