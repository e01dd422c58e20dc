import { DynamoDB } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { z } from 'zod';
import type { LocalAccount } from './account.ts';
import type { Closers } from './closers.ts';
import { listen, stopAfterAnswers } from './loopback.ts';
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

/** Starts dynalite, empty. @returns its address. */
export async function startDynalite(closers: Closers): Promise<string> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
  const address = await listen(server);
  // A store that closes under a request throws where nobody can catch it.
  closers.add(stopAfterAnswers(server));
  return address;
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
