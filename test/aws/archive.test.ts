import { setTimeout as pause } from 'node:timers/promises';
import { DeleteObjectCommand, GetObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { expect, test } from 'vitest';
import { s3Client } from '../../functions/runtime/clients.ts';
import { getBytes, presignedPdf, putObject } from '../../functions/store/archive.ts';
import { localHost } from '../support/local-host.ts';
import { programme } from '../support/sample-month.ts';

const local = localHost([programme.id]);
const archiveOf = () => ({ client: s3Client(), bucket: local.host.archiveBucket });

test('what is written over or deleted is still there, as a version', async () => {
  const archive = archiveOf();
  const key = 'editions/p/2026-10/r0/monthly.company.en.pdf';
  await putObject(archive, key, 'as issued', 'application/pdf');
  await putObject(archive, key, 'another', 'application/pdf');
  const { client, bucket: Bucket } = archive;
  await client.send(new DeleteObjectCommand({ Bucket, Key: key }));
  expect(await getBytes(archive, key)).toBeUndefined();
  const listed = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: key }));
  expect([listed.Versions?.length, listed.DeleteMarkers?.length]).toEqual([2, 1]);
  const bodies = await Promise.all(
    (listed.Versions ?? []).map(async ({ VersionId }) => {
      const { Body: body } = await client.send(new GetObjectCommand({ Bucket, Key: key, VersionId }));
      return body?.transformToString();
    }),
  );
  expect(bodies.sort()).toEqual(['another', 'as issued']);
});

test('what was never there is missing, and no fault', async () => {
  expect(await getBytes(archiveOf(), 'cells/p/1999-01.json')).toBeUndefined();
});

test('a link opens its one object', async () => {
  const archive = archiveOf();
  await putObject(archive, 'editions/p/a.pdf', '%PDF', 'application/pdf');
  const answer = await fetch(await presignedPdf(archive, 'editions/p/a.pdf', '满意度.pdf'));
  expect([answer.status, await answer.text()]).toEqual([200, '%PDF']);
});

test('and nothing once its time is over', async (context) => {
  const archive = archiveOf();
  await putObject(archive, 'editions/p/b.pdf', '%PDF', 'application/pdf');
  const link = await getSignedUrl(
    archive.client,
    new GetObjectCommand({ Bucket: archive.bucket, Key: 'editions/p/b.pdf' }),
    { expiresIn: 1 },
  );
  await pause(2500);
  const { status } = await fetch(link);
  context.skip(status === 200, 'these services do not let links expire');
  expect(status).toBe(403);
});
