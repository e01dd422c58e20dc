import { describe, expect, it } from 'vitest';
import type { Benchmark } from '../../../functions/model/benchmark.ts';
import { welch } from '../../../functions/statistics/welch.ts';
import { near, oracle } from '../statistics/oracle.ts';
import { type Answered, nodeOf, programmeOf, scored } from './survey.ts';

const { indicators_table_2_6: table, peer_branch_table_2_3: peers } = oracle<{
  indicators_table_2_6: { scores: Readonly<Record<string, number>> };
  peer_branch_table_2_3: { items: readonly string[]; own: number[]; peer: number[]; gap: number[] };
}>('21_seed_tables');
const ids = Object.keys(table.scores);
const below = (dimension: string) => ids.filter((id) => id.startsWith(dimension));
const named = (id: string) => ({ id, name: id });
const touchpoints = peers.items.map((_, i) => `touchpoint-${i}`);
const programme = programmeOf({
  operators: [
    { ...named('gansu'), role: 'own', brands: [named('gotone'), named('mzone'), named('easyown')] },
    { ...named('telecom'), role: 'competitor', brands: [named('cnet'), named('gnet')] },
    { ...named('xian'), role: 'peer' },
  ],
  brandPairs: [
    { own: 'gotone', competitor: 'cnet' },
    { own: 'mzone', competitor: 'cnet' },
    { own: 'easyown', competitor: 'gnet' },
  ],
  scales: { five: { from: 1, to: 5 } },
  items: ids.map((id) => ({ ...named(id), scale: 'five' })),
  indicators: [
    { ...named('index'), children: ['C1', 'C2', 'C3', 'C4'] },
    ...['C1', 'C2', 'C3', 'C4'].map((id) => ({ ...named(id), children: below(id) })),
  ],
  publishedIndicators: touchpoints.map(named),
});
const published = (indicator: string, value: number, more: Partial<Benchmark> = {}): Benchmark => ({
  period: '2026-10',
  operator: 'gansu',
  indicator,
  value,
  source: 'Gansu study, 2011',
  ...more,
});
const answers: Answered[] = Array.from({ length: 60 }, (_, i) => ({
  operator: 'gansu',
  brand: i % 2 === 0 ? 'easyown' : 'gotone',
  answers: Object.fromEntries(ids.map((id, k) => [id, 1 + ((i + k) % 5)])),
}));
const result = (benchmarks: readonly Benchmark[], responses = answers) => scored(programme, responses, { benchmarks });

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

describe('published scores that contradict each other', () => {
  const items = ids.map((id) => published(id, table.scores[id] ?? 0));
  const dimensions = { C1: 66.11, C2: 63.04, C3: 67.75, C4: 79.69 };
  const parents = Object.entries(dimensions).map(([id, value]) => published(id, value));

  it('a dimension outside the range of its indicators', () => {
    const { warnings } = result([...items, ...parents, published('index', 68.22)]);
    const warning = { code: 'parent_outside_children', operator: 'gansu', brand: null, source: 'Gansu study, 2011' };
    expect(warnings).toEqual([
      { ...warning, indicator: 'C2', value: 63.04, range: [64.18, 68.5] },
      { ...warning, indicator: 'C4', value: 79.69, range: [64.5, 69.93] },
    ]);
  });

  it('says nothing of a parent while one of its children is not published', () => {
    const without = items.filter(({ indicator }) => indicator !== 'C27');
    expect(result([...without, published('C2', 63.04)]).warnings).toEqual([]);
  });

  it('a whole outside the range of its lines of business', () => {
    const lines = (indicator: string, broadband: number, mobile: number) => [
      published(indicator, broadband, { part: 'broadband' }),
      published(indicator, mobile, { part: 'mobile' }),
    ];
    const { warnings } = result([
      ...parents,
      published('index', 68.22),
      ...lines('index', 67.61, 68.78),
      ...lines('C2', 61.71, 62.71),
      ...lines('C3', 78.14, 79.91),
      ...lines('C4', 67.35, 68.31),
    ]);
    expect(warnings.map(({ code, indicator, range }) => [code, indicator, range])).toEqual([
      ['whole_outside_parts', 'C2', [61.71, 62.71]],
      ['whole_outside_parts', 'C3', [78.14, 79.91]],
      ['whole_outside_parts', 'C4', [67.35, 68.31]],
    ]);
  });

  it('allows for rounding in the last printed digit, and does not mix operators or brands', () => {
    const parts = (value: number) => [
      published('touchpoint-0', value),
      published('touchpoint-0', 60, { part: 'a' }),
      published('touchpoint-0', 70, { part: 'b' }),
      published('touchpoint-0', 50, { part: 'c', operator: 'xian' }),
      published('touchpoint-0', 50, { part: 'c', brand: 'gotone' }),
    ];
    expect(result(parts(59.995)).warnings).toEqual([]);
    expect(result(parts(59.99)).warnings).toHaveLength(1);
    expect(result(parts(70.005)).warnings).toEqual([]);
    expect(result(parts(70.01)).warnings).toHaveLength(1);
  });
});

describe('percentages that do not sum', () => {
  const shares = (given: readonly number[]) => {
    const { value: _, ...entry } = published('C11', 0);
    return result([{ ...entry, shares: [...given] }]).warnings;
  };

  it('as in the text of the Beijing study, 35, 23, 23 and 21', () => {
    expect(shares([35, 23, 23, 21])).toMatchObject([
      { code: 'shares_do_not_sum', indicator: 'C11', value: 102, range: [99, 101] },
    ]);
    expect(shares([28, 32, 23, 17])).toEqual([]);
  });

  it.each([
    [[33, 33, 33], 0],
    [[33, 33, 32], 1],
    [[50, 51], 1],
    [[33.3, 33.3, 33.3], 0],
    [[33.3, 33.3, 33.1], 1],
    [[10.1, 20.2, 30.3, 39.4], 0],
  ])('%j: %i warnings', (given, expected) => expect(shares(given)).toHaveLength(expected));
});

describe('rank tables', () => {
  const { correct_rank: correct } = oracle<{
    indicators_table_2_6: { correct_rank: Readonly<Record<string, number>> };
  }>('21_seed_tables').indicators_table_2_6;
  const table = (ranks: Readonly<Record<string, number>>) =>
    ids.map((id) => {
      const rank = ranks[id];
      return published(id, table19[id] ?? 0, rank === undefined ? {} : { rank });
    });
  const table19 = oracle<{ indicators_table_2_6: { scores: Readonly<Record<string, number>> } }>('21_seed_tables')
    .indicators_table_2_6.scores;
  const { C27: _, C22: __, ...printed } = correct;
  const found = (ranks: Readonly<Record<string, number>>) =>
    result(table(ranks)).warnings.map(({ code, indicator, value, range }) => [code, indicator, value, range]);

  it('that is complete and in the order of the scores has no warning', () => {
    expect(found(correct)).toEqual([]);
  });

  it('that leaves two indicators out skips their places', () => {
    expect(found(printed)).toEqual([
      ['rank_skips', 'C11', 12, [11, 11]],
      ['rank_skips', 'C45', 17, [16, 16]],
    ]);
  });

  it('that counts on past one of them contradicts the scores', () => {
    expect(found({ ...printed, C45: 16, C43: 17, C21: 18 })).toEqual([
      ['rank_skips', 'C11', 12, [11, 11]],
      ['rank_contradicts_score', 'C21', 18, [19, 19]],
      ['rank_contradicts_score', 'C43', 17, [18, 18]],
      ['rank_contradicts_score', 'C45', 16, [17, 17]],
    ]);
  });

  it('may give equal scores either order, or one place', () => {
    const equal = (first: number, second: number) =>
      result([
        published('C11', 60, { rank: first }),
        published('C12', 60, { rank: second }),
        published('C13', 50, { rank: 3 }),
      ]).warnings;
    expect([equal(1, 2), equal(2, 1), equal(1, 1)]).toEqual([[], [], []]);
    expect(equal(1, 3)).not.toEqual([]);
  });
});
