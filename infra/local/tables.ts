import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { LocalAccount } from './account.ts';
import type { Closers } from './closers.ts';
import { resourcesOf, type Template } from './template.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const indexSchema = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']).optional(),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});
/** The properties that decide how a table answers; `CreateTable` takes them in the template's own form. */
const tableSchema = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(indexSchema).optional(),
  LocalSecondaryIndexes: z.array(indexSchema).optional(),
});

/** Starts dynalite, empty, in a thread of its own. @returns its address. */
export async function startDynalite(closers: Closers): Promise<string> {
  const thread = new Worker(new URL('./dynalite-thread.ts', import.meta.url));
  closers.add(async () => {
    await thread.terminate();
  });
  const [address] = await once(thread, 'message');
  return z.string().parse(address);
}

/** Creates the template's tables with their keys and indexes. */
export async function createTables(template: Template, account: LocalAccount): Promise<void> {
  const client = new DynamoDB();
  for (const { id, resource } of resourcesOf(template, 'AWS::DynamoDB::Table')) {
    const description = tableSchema.parse(account.resolve(resource.Properties));
    const TableName = account.name(id);
    await client.createTable({ ...description, TableName, BillingMode: 'PAY_PER_REQUEST' });
    for (let status: string | undefined; status !== 'ACTIVE'; ) {
      status = (await client.describeTable({ TableName })).Table?.TableStatus;
    }
  }
  client.destroy();
}
