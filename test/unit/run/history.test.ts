import { beforeEach, describe, expect, test } from 'vitest';
import { history } from '../../../functions/run/history.ts';
import { reportedCells } from '../../../functions/run/period-cells.ts';
import { answers } from '../scoring/waves.ts';
import { cellsInMemory } from './cells-in-memory.ts';
import { given, months, one, second, two } from './months.ts';

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
