import { describe, expect, test } from 'vitest';
import { type PlannedVersion, reportedCells } from '../../../functions/run/period-cells.ts';
import { type Cells, mergeShards, planScoring, scorePeriod } from '../../../functions/scoring/index.ts';
import { context, shardOf } from '../scoring/survey.ts';
import { answers } from '../scoring/waves.ts';
import { cellsInMemory } from './cells-in-memory.ts';
import { given, months, one, second, two } from './months.ts';

describe('the reported period', () => {
  const quarter = ['2026-07', '2026-08', '2026-09'];
  const inQuarter = () => {
    const store = cellsInMemory(one);
    quarter.forEach((month, i) => {
      store.answers.set(month, given(i));
    });
    return store;
  };
  const score = (by: PlannedVersion, of: Cells) =>
    JSON.stringify(scorePeriod(by.plan, of, context({ period: '2026-Q3' })));

  test('of a quarter is its months together, bit for bit, and they are kept', async () => {
    const store = inQuarter();
    const by = store.version(0);
    const { cells } = await reportedCells(store.port, by, '2026-Q3');
    const all = quarter.map((month) => shardOf(by.plan, store.answers.get(month) ?? []));
    expect(score(by, cells)).toBe(score(by, mergeShards(by.plan, all)));
    expect([...store.kept.keys()].sort()).toEqual(quarter);
    expect(score(by, (await reportedCells(store.port, by, '2026-Q3')).cells)).toBe(score(by, cells));
  });

  test('of a quarter has no answer that its reported months had not: the difference would be that one', async () => {
    const store = inQuarter();
    const by = store.version(0);
    const before = score(by, (await reportedCells(store.port, by, '2026-Q3')).cells);
    store.answers.set('2026-07', [...given(0), ...answers(50, 1)]);
    expect(score(by, (await reportedCells(store.port, by, '2026-Q3')).cells)).toBe(before);
  });

  test('of a month has late answers from ten on, and is then kept with them', async () => {
    const store = inQuarter();
    const by = store.version(0);
    const responses = async (late: number) => {
      store.answers.set('2026-07', [...given(0), ...answers(late, 1)]);
      const { cells } = await reportedCells(store.port, by, '2026-07');
      const kept = store.kept.get('2026-07')?.cells.reduce((sum, cell) => sum + cell.responses, 0);
      return [scorePeriod(by.plan, cells, context()).sample.responses, kept];
    };
    expect([await responses(0), await responses(9), await responses(10)]).toEqual([
      [70, 70],
      [70, 70],
      [80, 80],
    ]);
  });

  test('is counted by one version where it spans two, and keeps what that version may speak for', async () => {
    const store = cellsInMemory(two);
    months.forEach((month, i) => {
      store.answers.set(month, given(i));
    });
    const by = store.version(1);
    await reportedCells(store.port, by, '2026-Q3');
    expect([...store.kept].map(([month, { version }]) => [month, version])).toEqual([['2026-09', 'second']]);
    const scores = scorePeriod(by.plan, (await reportedCells(store.port, by, '2026-Q3')).cells, context());
    const together = ['2026-07', '2026-08', '2026-09'].flatMap((month) => store.answers.get(month) ?? []);
    const plan = planScoring(second);
    const expected = scorePeriod(plan, shardOf(plan, together), context()).scopes[0]?.operators[0]?.nodes[0];
    expect(scores.scopes[0]?.operators[0]?.nodes[0]?.value).toBeCloseTo(expected?.value ?? -1, 10);
  });

  test('is read from kept cells where its answers are deleted', async () => {
    const store = cellsInMemory(one);
    store.answers.set('2026-07', given(0));
    const by = store.version(0);
    const { cells: before } = await reportedCells(store.port, by, '2026-07');
    store.answers.clear();
    const { cells: after } = await reportedCells(store.port, by, '2026-07');
    const score = (of: typeof before) => JSON.stringify(scorePeriod(by.plan, of, context()));
    expect(score(after)).toBe(score(before));
  });
});
