import { expect, test } from 'vitest';
import { newImport } from '../../../functions/collect/imports/create-import.ts';
import { openImports } from '../../../functions/collect/imports/open-import.ts';
import { runImport } from '../../../functions/collect/imports/run-import.ts';
import { erasureResultSchema } from '../../../functions/model/erasure.ts';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { readImport } from '../../../functions/store/imports.ts';
import { foldShards } from '../../../functions/store/responses.ts';
import { listUploads } from '../../../functions/store/uploads.ts';
import { importsOf } from '../../support/imports.ts';
import { layDown } from '../../support/killed-import.ts';
import { localHost } from '../../support/local-host.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const ID = 'mobile-reputation';
const WORKER = 'functions/collect/import-handler.ts';
const PHONE = '13800138000';
const local = localHost([ID]);
const imports = importsOf(local, ID);

const line = (id: string, contact: string) =>
  `${JSON.stringify({ id, operator: 'P1', answeredAt: '2026-10-10', answers: { qual_1: 5 }, contact })}\n`;
async function erase(dryRun: boolean) {
  const answer = await fetch(`${local.host.apiUrl}/v1/programmes/${ID}/erasure`, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.credential}` },
    body: JSON.stringify({ contact: PHONE, dryRun }),
  });
  return erasureResultSchema.parse(await answer.json());
}
/** An import whose file lies there, and of which no worker has heard. */
async function waiting(id: string, file: string) {
  const by = { id, client: 'test', operators: null, createdAt: new Date().toISOString() };
  const about = newImport(
    sampleProgramme(ID),
    { kind: 'responses', format: 'ndjson', bytes: file.length, period: '2026-10' },
    by,
  );
  await layDown(local, about, Buffer.from(file));
  return about;
}
const files = () => listUploads({ client: s3Client(), bucket: local.host.env(WORKER).UPLOADS_BUCKET ?? '' }, ID);
const stored = async () => {
  const fold = { start: (): string[] => [], add: (into: string[], { id }: { id: string }) => void into.push(id) };
  return (await foldShards(local.table, ID, '2026-10', fold)).flat().sort();
};

test('files that wait are named by a dry run and deleted by an erasure; their imports have failed and say why', async () => {
  await waiting('w1', line('w-1', PHONE));
  const announced = await imports.create({ format: 'ndjson', bytes: 10, period: '2026-10' });
  expect(await erase(true)).toMatchObject({ uploads: ['w1'] });
  expect(await files()).toEqual(['w1']);
  expect(await erase(false)).toMatchObject({ responses: 0, uploads: ['w1'] });
  expect(await files()).toEqual([]);
  expect(await imports.result('w1')).toMatchObject({
    state: 'failed',
    rejected: null,
    fault: { reason: expect.stringMatching(/^a person was erased .* send it again without them/) },
  });
  expect(await erase(false)).toMatchObject({ uploads: [] });
  // Nothing lay there yet: what comes later comes after the erasure.
  expect((await imports.result(announced.import)).state).toBe('waiting');
});

test('an import that is running ends, and what its worker just stored of the person goes too', async () => {
  const file = [...Array.from({ length: 30 }, (_, i) => line(`r-${i}`, '13900139000')), line('person', PHONE)];
  await waiting('r1', file.join(''));
  const port = await openImports(local.host.env(WORKER))(ID, 'r1');
  let erased: Promise<unknown> | undefined;
  const overtaken = {
    ...port,
    batch: {
      ...port.batch,
      put: async (response: Parameters<typeof port.batch.put>[0]) => {
        erased = erased ?? erase(false);
        await erased;
        return port.batch.put(response);
      },
    },
  };
  const end = Date.now() + 900_000;
  expect(await runImport(overtaken, { now: Date.now, end })).toBe('busy');
  expect(await erased).toMatchObject({ responses: 0, uploads: ['r1'] });
  expect(await stored()).toContain('person');
  expect(await files()).toEqual([]);

  // Taken up again while the first may still be storing, and when it must have ended.
  expect(await runImport(port, { now: Date.now, end })).toBe('busy');
  expect(await runImport(port, { now: () => end + 1, end: end + 2 })).toBe('failed');
  expect(await stored()).toEqual(Array.from({ length: 30 }, (_, i) => `r-${i}`).sort());
  expect(await readImport(local.table, ID, 'r1')).toMatchObject({ state: 'failed', erased: [], leaseUntil: null });
});

test('an erasure that comes while the worker of a stopped import may still store is made up for as well', async () => {
  const about = await waiting('s1', line('s-1', PHONE));
  const port = await openImports(local.host.env(WORKER))(ID, about.id);
  const found = await port.read();
  if (found === undefined) throw new Error('the import is missing');
  const leaseUntil = '2999-01-01T00:00:00.000Z';
  await port.advance(found, { ...found, state: 'failed', erased: ['another'], leaseUntil, version: 1 });
  await erase(false);
  const erased = (await port.read())?.erased;
  expect(erased).toEqual(['another', expect.stringMatching(/^[\w-]{43}$/)]);
});
