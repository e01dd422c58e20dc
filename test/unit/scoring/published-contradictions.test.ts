import { describe, expect, it } from 'vitest';
import { oracle } from '../statistics/oracle.ts';
import { ids, published, result, table } from './published-scores.ts';

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
