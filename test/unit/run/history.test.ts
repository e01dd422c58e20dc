import { beforeEach, describe, expect, test } from 'vitest';
import { history } from '../../../functions/run/history.ts';
import { type PlannedVersion, reportedCells } from '../../../functions/run/period-cells.ts';
import { type Cells, mergeShards, planScoring, scorePeriod } from '../../../functions/scoring/index.ts';
import { type Answered, context, programmeOf, shardOf } from '../scoring/survey.ts';
import { answers } from '../scoring/waves.ts';
import { cellsInMemory } from './cells-in-memory.ts';

const parts = {
  scales: { five: { from: 1, to: 5 } },
  items: ['q', 'r'].map((id) => ({ id, scale: 'five', name: id })),
  indicators: [{ id: 'index', name: 'Index', children: { q: 0.5, r: 0.5 }, minimumAnswered: 1 }],
};
const first = programmeOf({ ...parts, effectiveFrom: '2026-01' });
const second = programmeOf({
  ...parts,
  effectiveFrom: '2026-09',
  indicators: [{ id: 'index', name: 'Index', children: { q: 0.9, r: 0.1 }, minimumAnswered: 1 }],
});
const one = [{ from: '2026-01', hash: 'first', programme: first }];
const two = [...one, { from: '2026-09', hash: 'second', programme: second }];
const months = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
/** Other answers each month, so that no two are mistaken for each other. */
const given = (i: number): Answered[] => [...answers(30 + i, 2), ...answers(40, 4)];

describe('history', () => {
  let store: ReturnType<typeof cellsInMemory>;
  const fill = (versions: Parameters<typeof cellsInMemory>[0]) => {
    store = cellsInMemory(versions);
    months.forEach((month, i) => {
      store.answers.set(month, given(i));
    });
  };
  beforeEach(() => fill(one));

  test('the twelve months before, oldest first; a month never reported is counted once and kept', async () => {
    const found = await history(store.port, '2026-10');
    expect(found.map(({ period }) => period)).toEqual(months.slice(0, -1));
    expect([...store.counted].sort()).toEqual(['2026-01', '2026-02', '2026-03', ...months.slice(0, -1)]);
    expect([...store.kept.keys()].sort()).toEqual(months.slice(0, -1));
    store.counted.length = 0;
    const again = await history(store.port, '2026-10');
    expect(JSON.stringify(again.map(({ scopes }) => scopes))).toBe(JSON.stringify(found.map(({ scopes }) => scopes)));
    expect([...store.counted].sort()).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  test('a month that was reported stays as it was, whatever came late; without its answers too', async () => {
    await reportedCells(store.port, store.version(0), '2026-09');
    store.answers.set('2026-09', answers(200, 1));
    const late = await history(store.port, '2026-10');
    store.answers.delete('2026-09');
    const gone = await history(store.port, '2026-10');
    const index = (of: typeof late) => of.at(-1)?.scopes[0]?.operators[0]?.nodes[0]?.n;
    expect([index(late), index(gone)]).toEqual([75, 75]);
  });

  test('each period is scored by the version then in force', async () => {
    fill(two);
    const found = await history(store.port, '2026-10');
    expect(found.slice(-2).map(({ period, version }) => [period, version])).toEqual([
      ['2026-08', 'first'],
      ['2026-09', 'second'],
    ]);
  });

  test('cells of another version are counted again while there are answers, then read by name', async () => {
    await history(store.port, '2026-10');
    const edited = cellsInMemory([{ from: '2026-01', hash: 'edited', programme: second }]);
    for (const [month, cells] of store.kept) edited.kept.set(month, cells);
    edited.answers.set('2026-09', given(5));
    const found = await history(edited.port, '2026-10');
    const status = (period: string, node: number) =>
      found.find((earlier) => earlier.period === period)?.scopes[0]?.operators[0]?.nodes[node]?.status;
    expect(edited.kept.get('2026-09')?.version).toBe('edited');
    expect(status('2026-09', 0)).toBe('published');
    // August has no answers any more: what the index meant then cannot be had again.
    expect(edited.kept.get('2026-08')?.version).toBe('first');
    expect(status('2026-08', 0)).toBe('no_data');
  });

  test('goes back as far as the baseline of control charts', async () => {
    store.answers.set('2026-01', given(9));
    const found = await history(store.port, '2027-06', { from: '2026-01' });
    expect(found[0]?.period).toBe('2026-01');
    expect((await history(store.port, '2027-06'))[0]?.period).toBe('2026-06');
  });
});

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
