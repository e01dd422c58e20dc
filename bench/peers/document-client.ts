import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { z } from 'zod';
import { inLanes } from '../../functions/runtime/lanes.ts';
import { SHARDS, shardOf } from '../../functions/store/keys.ts';
import { sentResponses } from '../sample/responses.ts';
import { itemSize } from '../store/item-size.ts';
import { pointSdkAt } from '../store/table.ts';
import { repeatedHere } from '../timing.ts';

const inputSchema = z.object({
  endpoint: z.string(),
  table: z.string(),
  count: z.int(),
  regions: z.int(),
  rounds: z.int(),
});

const { endpoint, table, count, regions, rounds } = inputSchema.parse(JSON.parse(process.argv[2] ?? ''));
pointSdkAt(endpoint);
const client = DynamoDBDocumentClient.from(new DynamoDBClient());
const partition = (shard: number): string => `MAP#bench#2026-10#${String(shard).padStart(2, '0')}`;

/** What the packed form keeps too, each under its name. */
const items = [...sentResponses(count, regions)].map(({ id, ...response }) => ({
  pk: partition(shardOf('responses', id)),
  sk: id,
  revision: 0,
  hash: 'abcdefghijklmnopqrstuv',
  receivedAt: '2026-11-01T00:00:00Z',
  ttl: 1_900_000_000,
  ...response,
}));
await inLanes(
  items.map((item) => [item]),
  32,
  async (Item) => void (await client.send(new PutCommand({ TableName: table, Item }))),
);

async function readShard(shard: number): Promise<number> {
  let read = 0;
  const query = {
    TableName: table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(shard) },
    ConsistentRead: true,
  };
  for await (const page of paginateQuery({ client }, query)) read += page.Items?.length ?? 0;
  return read;
}
const seconds = await repeatedHere(rounds, async () => {
  const read = await Promise.all(Array.from({ length: SHARDS.responses }, (_, shard) => readShard(shard)));
  if (read.reduce((sum, n) => sum + n, 0) !== count) throw new Error('not all items were read');
});
const bytes = items.reduce((sum, item) => sum + itemSize(marshall(item)), 0) / count;
process.stdout.write(JSON.stringify({ seconds, bytes }));
