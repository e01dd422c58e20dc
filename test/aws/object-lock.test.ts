import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectLockConfigurationCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { s3Client } from '../../functions/runtime/clients.ts';
import { getBytes, putObject } from '../../functions/store/archive.ts';
import { templateOf } from '../infra/stack-under-test.ts';
import { localHost } from '../support/local-host.ts';
import { programme } from '../support/sample-month.ts';

/** What the template asks of the archive. */
const lockSchema = z.object({
  Properties: z.object({
    ObjectLockEnabled: z.literal(true),
    ObjectLockConfiguration: z.object({
      ObjectLockEnabled: z.literal('Enabled'),
      Rule: z.object({ DefaultRetention: z.object({ Mode: z.literal('GOVERNANCE'), Days: z.number() }) }),
    }),
  }),
});

const local = localHost([programme.id]);
let archive: { client: ReturnType<typeof s3Client>; bucket: string };
const key = 'editions/p/2026-10/r0/monthly.company.en.pdf';
const versionsOf = async () => {
  const listed = await archive.client.send(new ListObjectVersionsCommand({ Bucket: archive.bucket, Prefix: key }));
  return listed.Versions ?? [];
};

beforeAll(async () => {
  const buckets = templateOf({ context: { lockDays: '1' } }).findResources('AWS::S3::Bucket');
  const asked = Object.values(buckets).flatMap((bucket) => lockSchema.safeParse(bucket).data?.Properties ?? []);
  expect(asked).toHaveLength(1);
  archive = { client: s3Client(), bucket: `${local.host.archiveBucket}-lock` };
  const Bucket = archive.bucket;
  await archive.client.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }));
  const { ObjectLockConfiguration } = asked[0] ?? {};
  await archive.client.send(new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration }));
});

afterAll(async () => {
  const Bucket = archive.bucket;
  for (const { VersionId } of await versionsOf()) {
    const BypassGovernanceRetention = true;
    await archive.client.send(new DeleteObjectCommand({ Bucket, Key: key, VersionId, BypassGovernanceRetention }));
  }
  await archive.client.send(new DeleteBucketCommand({ Bucket }));
});

test('an issued report can neither be deleted nor written over: its first version stays', async () => {
  const Bucket = archive.bucket;
  await putObject(archive, key, 'as issued', 'application/pdf');
  await putObject(archive, key, 'forged', 'application/pdf');
  const versions = await versionsOf();
  expect(versions).toHaveLength(2);
  for (const { VersionId } of versions) {
    const gone = archive.client.send(new DeleteObjectCommand({ Bucket, Key: key, VersionId }));
    await expect(gone).rejects.toThrow(/AccessDenied|Access Denied/);
  }
  const first = versions.find(({ IsLatest }) => !IsLatest)?.VersionId;
  const { Body: body, ObjectLockRetainUntilDate: until } = await archive.client.send(
    new GetObjectCommand({ Bucket, Key: key, VersionId: first }),
  );
  expect(await body?.transformToString()).toBe('as issued');
  expect((until?.getTime() ?? 0) - Date.now()).toBeGreaterThan(23 * 3_600_000);
  expect(String(Buffer.from((await getBytes(archive, key)) ?? []))).toBe('forged');
});
