import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Issued } from '../../functions/run/earlier-revision.ts';
import type { LargeMonths } from '../../functions/run/parts/large-months.ts';
import { runWork } from '../../functions/run/parts/part.ts';
import { revisionPort } from '../../functions/run/revision-port.ts';
import { s3Client } from '../../functions/runtime/clients.ts';
import { ENV, required } from '../../functions/runtime/env-names.ts';
import { openStores } from '../../functions/store/open.ts';
import { readRun } from '../../functions/store/runs.ts';
import { keysBelow } from '../../functions/store/work.ts';
import type { localHost } from './local-host.ts';
import { october } from './sample-month.ts';

type Local = ReturnType<typeof localHost>;

const env = (local: Local) => local.host.env('functions/run/score-handler.ts');

/** Keys of everything that is left for other functions. */
export const workLeft = (local: Local): Promise<Set<string>> =>
  keysBelow({ client: s3Client(), bucket: required(env(local), ENV.work) }, '');

/** The tallies in the archive, and how to put them back as they are now. */
async function archivedCells(local: Local): Promise<() => Promise<void>> {
  const [client, Bucket] = [s3Client(), local.host.archiveBucket];
  const list = async () =>
    ((await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'cells/' }))).Contents ?? []).flatMap(
      (o) => o.Key ?? [],
    );
  const kept = new Map<string, string>();
  for (const Key of await list()) {
    const { Body: body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    kept.set(Key, (await body?.transformToString()) ?? '');
  }
  return async () => {
    for (const Key of await list()) await client.send(new DeleteObjectCommand({ Bucket, Key }));
    for (const [Key, Body] of kept) await client.send(new PutObjectCommand({ Bucket, Key, Body }));
  };
}

/** What one function that counts everything itself would make of October now; the archive stays as it is. */
export async function scoredDirectly(local: Local, revision: number, cutOff: string): Promise<Issued | undefined> {
  const stores = openStores(env(local));
  const row = await readRun(local.table, october.programme, october.report, october.scheduledTime);
  if (row === undefined) throw new Error('the run was never begun');
  const version = await stores.programmeIn(october.programme, row.period);
  const none: LargeMonths = { run: runWork(stores.work(), row), isLarge: async () => false };
  const port = revisionPort(stores, { ...row, at: cutOff }, version, [], none);
  const issued = await Promise.all(Array.from({ length: revision }, (_, before) => port.issued(before)));
  const putBack = await archivedCells(local);
  const made = await port.score(
    { revision, cutOff },
    issued.filter((one) => one !== undefined),
  );
  await putBack();
  return made;
}
