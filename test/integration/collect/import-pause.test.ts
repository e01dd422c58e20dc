import { expect, test } from 'vitest';
import { newImport } from '../../../functions/collect/imports/create-import.ts';
import type { ImportPort } from '../../../functions/collect/imports/import-port.ts';
import { openImports } from '../../../functions/collect/imports/open-import.ts';
import { runImport } from '../../../functions/collect/imports/run-import.ts';
import { layDown } from '../../support/killed-import.ts';
import { localHost } from '../../support/local-host.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const ID = 'gansu-telecom';
const local = localHost([ID]);
const START = Date.UTC(2026, 3, 1);

/** An import of rows with these ids, of which no worker has heard. A repeated id begins another window. */
async function laidDown(id: string, ids: string): Promise<ImportPort> {
  const by = { id, client: 'test', operators: null, createdAt: new Date(START).toISOString() };
  const about = newImport(sampleProgramme(ID), { kind: 'responses', format: 'ndjson', bytes: 1 }, by);
  const same = { operator: 'gansu-mobile', answeredAt: '2026-03-10', answers: { C11: 4 } };
  const file = [...ids].map((row) => `${JSON.stringify({ id: `${id}-${row}`, ...same })}\n`).join('');
  await layDown(local, about, Buffer.from(file));
  return openImports(local.host.env('functions/collect/import-handler.ts'))(ID, id);
}
/** A worker that has `minutes`, each look at its clock being a minute later. */
const clock = (minutes: number) => {
  let now = START;
  return {
    now: () => {
      now += 60_000;
      return now;
    },
    end: START + minutes * 60_000,
  };
};

test('a worker whose time runs out stops between windows, and the next goes on where it stopped', async () => {
  const port = await laidDown('p1', 'ababab');
  // Its clock is read twice a window, and no window is begun in the last minute.
  expect(await runImport(port, clock(4))).toBe('paused');
  expect(await port.read()).toMatchObject({
    state: 'running',
    leaseUntil: null,
    counts: { rows: 4, accepted: 2, unchanged: 2, rejected: 0 },
  });
  expect(await runImport(port, clock(60))).toBe('completed');
  expect((await port.read())?.counts).toEqual({ rows: 6, accepted: 2, unchanged: 4, rejected: 0 });
});

test('a store that is too busy pauses it, too; what was stored of the window is counted once', async () => {
  const port = await laidDown('p2', 'abcade');
  const put: typeof port.batch.put = (response, from) => {
    if (response.id === 'p2-e')
      throw Object.assign(new Error('injected'), { name: 'ProvisionedThroughputExceededException' });
    return port.batch.put(response, from);
  };
  expect(await runImport({ ...port, batch: { ...port.batch, put } }, clock(60))).toBe('paused');
  expect((await port.read())?.counts.rows).toBe(3);
  expect(await runImport(port, clock(60))).toBe('completed');
  expect((await port.read())?.counts).toEqual({ rows: 6, accepted: 5, unchanged: 1, rejected: 0 });
});

test('an import that breaks off again and again by our own fault ends, and says whom to ask', async () => {
  const port = await laidDown('p3', 'a');
  const broken = { ...port, describe: () => Promise.reject(new TypeError('ours')) };
  for (let tries = 0; tries < 10; tries += 1) {
    const later = clock(60);
    await expect(runImport(broken, { now: later.now, end: START })).rejects.toThrow('ours');
  }
  expect(await runImport(broken, clock(60))).toBe('failed');
  expect((await port.read())?.fault?.reason).toMatch(/ask us, naming the import/);
});
