import { expect, test } from 'vitest';
import { resultsSchema, rowOf } from '../../../bench/results.ts';
import { runBench } from '../../../bench/run-bench.ts';
import { runPeer } from '../../../bench/run-peer.ts';
import { markdownTable, textTable } from '../../../bench/table.ts';

const RUN = {
  sections: new URL('sections/', import.meta.url),
  only: [],
  quick: true,
  commit: 'abc1234',
  now: new Date('2026-11-01T08:00:00Z'),
};

test('every section has its say: one that fails is named, the others go on, and the results follow their schema', async () => {
  const told: string[] = [];
  const results = await runBench(RUN, ({ id }) => void told.push(id));
  expect(told).toEqual(['failing', 'sound']);
  expect(resultsSchema.parse(JSON.parse(JSON.stringify(results)))).toEqual(results);
  const [failing, sound] = results.sections;
  expect(failing?.failure).toContain('the peer is not there');
  expect(sound?.rows.map(({ ratio, met }) => [ratio, met])).toEqual([
    [0.25, true],
    [null, false],
  ]);
  expect(textTable(results).split('\n')).toEqual([
    'what  unit  ours    peer  by      ratio  target       met',
    'Work  s     1       4     others  0.25   ratio ≤ 0.5  yes',
    'Size  MB    12,346                       ≤ 300        NO',
    expect.stringContaining('failing failed'),
    ...Array.from({ length: (failing?.failure?.split('\n').length ?? 1) - 1 }, () => expect.anything()),
    'sound: was quick',
  ]);
  expect(markdownTable(results)).toContain('| Work | s | 1 | 4 | others | 0.25 | ratio ≤ 0.5 | yes |');
  expect(markdownTable(results)).toContain('commit abc1234, quick');
});

test('a section that is not there is refused before anything is measured', async () => {
  await expect(runBench({ ...RUN, only: ['typo'] }, () => undefined)).rejects.toThrow('there are failing, sound');
});

test('a figure at its limit has reached it', () => {
  const measure = { what: 'Rate', unit: '/s', ours: 3, peer: { name: 'others', value: 4 } };
  expect(rowOf({ ...measure, target: { of: 'ratio', atLeast: 0.75 } }).met).toBe(true);
  expect(rowOf({ ...measure, target: { of: 'ratio', atLeast: 0.76 } }).met).toBe(false);
  expect(rowOf({ ...measure, target: null }).met).toBe(null);
});

test('a peer is given its input and gives its answer', async () => {
  const file = new URL('peers/echo.ts', import.meta.url);
  expect(await runPeer(file, { rows: 3, of: ['a b'] })).toEqual({ heard: { rows: 3, of: ['a b'] } });
});
