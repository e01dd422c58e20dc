import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { getBytes, putObject } from '../../functions/store/archive.ts';
import { MOTO, type Moto, startMoto } from './moto.ts';
import { onPath } from './programs.ts';
import { templateOf } from './stack-under-test.ts';

/** What the template asks of the archive. The local host's S3 takes it and does nothing; moto keeps to it. */
const lockSchema = z.object({
  Properties: z.object({
    ObjectLockEnabled: z.literal(true),
    ObjectLockConfiguration: z.object({
      ObjectLockEnabled: z.literal('Enabled'),
      Rule: z.object({ DefaultRetention: z.object({ Mode: z.literal('GOVERNANCE'), Days: z.number() }) }),
    }),
  }),
});

const there = onPath(MOTO);

describe.skipIf(!there)(`moto${there ? '' : ' (skipped: not on the PATH; pip install "moto[server]")'}`, () => {
  let moto: Moto;
  let archive: { client: S3Client; bucket: string };

  beforeAll(async () => {
    moto = await startMoto(30_000);
    const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
    const client = new S3Client({ endpoint: moto.endpoint, region: 'us-east-1', credentials, forcePathStyle: true });
    archive = { client, bucket: 'archive' };
    const buckets = templateOf({ context: { lockDays: '3650' } }).findResources('AWS::S3::Bucket');
    const asked = Object.values(buckets).flatMap((bucket) => lockSchema.safeParse(bucket).data?.Properties ?? []);
    expect(asked).toHaveLength(1);
    await client.send(new CreateBucketCommand({ Bucket: 'archive', ObjectLockEnabledForBucket: true }));
    await client.send(
      new PutObjectLockConfigurationCommand({
        Bucket: 'archive',
        ObjectLockConfiguration: asked[0]?.ObjectLockConfiguration,
      }),
    );
  }, 60_000);
  afterAll(() => moto?.stop());

  test('an issued report can neither be deleted nor written over: its first version stays', async () => {
    const key = 'editions/p/2026-10/r0/monthly.company.en.pdf';
    await putObject(archive, key, 'as issued', 'application/pdf');
    await putObject(archive, key, 'forged', 'application/pdf');
    const { Versions: versions = [] } = await archive.client.send(
      new ListObjectVersionsCommand({ Bucket: 'archive', Prefix: key }),
    );
    expect(versions).toHaveLength(2);
    for (const { VersionId } of versions) {
      const gone = archive.client.send(new DeleteObjectCommand({ Bucket: 'archive', Key: key, VersionId }));
      await expect(gone).rejects.toThrow(/AccessDenied|Access Denied/);
    }
    const first = versions.find(({ IsLatest }) => !IsLatest)?.VersionId;
    const { Body: body, ObjectLockRetainUntilDate: until } = await archive.client.send(
      new GetObjectCommand({ Bucket: 'archive', Key: key, VersionId: first }),
    );
    expect(await body?.transformToString()).toBe('as issued');
    expect((until?.getTime() ?? 0) - Date.now()).toBeGreaterThan(3649 * 86_400_000);
    expect(String(Buffer.from((await getBytes(archive, key)) ?? []))).toBe('forged');
  });
});
