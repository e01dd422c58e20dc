import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { newImport } from '../../../functions/collect/imports/create-import.ts';
import { REJECTED_HEAD } from '../../../functions/collect/imports/rejected.ts';
import { indexAt } from '../../../functions/model/packed.ts';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { refusedArrivals } from '../../../functions/store/arrivals.ts';
import { readLayouts } from '../../../functions/store/layouts.ts';
import { foldShards } from '../../../functions/store/responses.ts';
import { rejectedAddress } from '../../../functions/store/uploads.ts';
import { importsOf } from '../../support/imports.ts';
import { killAndResume, layDown } from '../../support/killed-import.ts';
import { localHost } from '../../support/local-host.ts';
import { knownLines, rowsToImport } from '../../support/rows-to-import.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

/** The promise is 200,000 rows and 50 kills; every day a smaller file will do. */
const FULL = process.env.YARDSTICK_FULL_CRASH_TEST !== undefined;
const [ROWS, KILLS, KNOWN] = FULL ? [200_000, 50, 5000] : [6000, 6, 400];

const PROGRAMME = 'gansu-telecom';
const PERIOD = '2026-03';
const local = localHost([PROGRAMME]);

/** Codes of C11 that are stored, by id. */
async function storedCodes(): Promise<Map<string, number>> {
  const layoutOf = await readLayouts(local.table, PROGRAMME);
  const shards = await foldShards(local.table, PROGRAMME, PERIOD, {
    start: (): [string, number][] => [],
    add: (into, { id, layout: name, packed }) => {
      const { segments, items } = layoutOf(name);
      const item = items.findIndex((i) => i.id === 'C11');
      into.push([id, items[item]?.codes[indexAt(packed, 1 + segments.length + item)] ?? Number.NaN]);
    },
  });
  return new Map(shards.flat());
}

test(`${ROWS} rows, the worker killed ${KILLS} times: just the right rows, counts and list`, async () => {
  const { lines, accepted, unchanged, rejected, stored } = rowsToImport(ROWS, KNOWN);
  const before = await importsOf(local, PROGRAMME).send(knownLines(KNOWN).join('\n'), { format: 'ndjson' });
  expect(before.state).toBe('completed');

  const about = newImport(
    sampleProgramme(PROGRAMME),
    { kind: 'responses', format: 'ndjson', bytes: 1 },
    { id: 'killed', client: 'test', operators: null, createdAt: '2026-04-01T00:00:00.000Z' },
  );
  const file = Buffer.from(`${lines.join('\n')}\n`);
  await layDown(local, about, Buffer.from(FULL ? file : gzipSync(file)));
  let seed = 20_260_401;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const { killed, result } = await killAndResume(local, about, { kills: KILLS, rows: (0.7 * ROWS) / KILLS, random });

  expect(killed).toBe(KILLS);
  expect(result).toMatchObject({
    state: 'completed',
    fault: null,
    counts: { rows: lines.length, accepted, unchanged, rejected: rejected.length },
  });
  expect(await storedCodes()).toEqual(stored);
  const refused = await refusedArrivals(local.table, PROGRAMME, [PERIOD, '2026-04']);
  expect(refused.reduce((sum, { n }) => sum + n, 0)).toBe(rejected.length);

  const bucket = local.host.env('functions/collect/import-handler.ts').UPLOADS_BUCKET ?? '';
  const url = await rejectedAddress({ client: s3Client(), bucket }, about, 60);
  const list = (await (await fetch(url)).text()).trimEnd().split('\r\n');
  expect(list.shift()).toBe(REJECTED_HEAD.trim());
  expect(list.map((line) => Number(line.split(',')[0]))).toEqual(rejected);
}, 3_600_000);
