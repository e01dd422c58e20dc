import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { S3 } from '@aws-sdk/client-s3';
import { z } from 'zod';
import type { LocalAccount } from './account.ts';
import type { Closers } from './closers.ts';
import type { Storage } from './storage.ts';
import { resourcesOf, type Template } from './template.ts';

/** Services that may be somewhere else. */
export const ELSEWHERE = ['dynamodb', 's3', 'ses'] as const;

/** An account, or what stands in for one, whose services take the place of this machine's. */
export interface Elsewhere {
  /** One address for all of them. */
  readonly endpoint: string;
  readonly services: readonly (typeof ELSEWHERE)[number][];
}

const tableSchema = z.object({
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }),
  PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.boolean() }),
});
const bucketSchema = z.object({
  VersioningConfiguration: z.object({ Status: z.literal('Enabled') }).optional(),
});

/** Sets what stand-ins of this machine ignore, and deletes the template's tables at the end: they are another's to keep. */
export async function settleTables(template: Template, account: LocalAccount, closers: Closers): Promise<void> {
  const client = new DynamoDB();
  for (const { id, resource } of resourcesOf(template, 'AWS::DynamoDB::Table')) {
    const TableName = account.name(id);
    closers.add(async () => {
      await client.deleteTable({ TableName });
    });
    const { TimeToLiveSpecification, PointInTimeRecoverySpecification } = tableSchema.parse(resource.Properties);
    await client.updateTimeToLive({ TableName, TimeToLiveSpecification });
    await client.updateContinuousBackups({ TableName, PointInTimeRecoverySpecification });
  }
}

async function empty(client: S3, Bucket: string): Promise<void> {
  const { Versions = [], DeleteMarkers = [], IsTruncated } = await client.listObjectVersions({ Bucket });
  for (const { Key, VersionId } of [...Versions, ...DeleteMarkers]) {
    if (Key !== undefined) await client.deleteObject({ Bucket, Key, VersionId });
  }
  if (IsTruncated) await empty(client, Bucket);
}

/** Buckets as the template says, which are emptied and deleted at the end. */
export function bucketsElsewhere(
  template: Template,
  account: LocalAccount,
  closers: Closers,
): Pick<Storage, 'createBucket' | 'putObject'> {
  const client = new S3();
  const versioned = new Set(
    resourcesOf(template, 'AWS::S3::Bucket').flatMap(({ id, resource }) =>
      bucketSchema.parse(resource.Properties).VersioningConfiguration === undefined ? [] : [account.name(id)],
    ),
  );
  return {
    async createBucket(Bucket) {
      await client.createBucket({ Bucket });
      closers.add(async () => {
        await empty(client, Bucket);
        await client.deleteBucket({ Bucket });
      });
      if (versioned.has(Bucket)) {
        await client.putBucketVersioning({ Bucket, VersioningConfiguration: { Status: 'Enabled' } });
      }
    },
    async putObject(Bucket, Key, Body) {
      await client.putObject({ Bucket, Key, Body });
    },
  };
}
