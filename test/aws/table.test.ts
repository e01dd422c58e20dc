import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { localHost } from '../support/local-host.ts';
import { poster } from '../support/post-responses.ts';
import { programme } from '../support/sample-month.ts';

const local = localHost([programme.id]);
const post = poster(local);
const response = (id: string, quality: number) => ({
  id,
  operator: 'P1',
  answeredAt: '2026-10-10',
  answers: { qual_1: quality },
});

beforeAll(async () => {
  expect((await post({ responses: [response('a', 5)] })).status).toBe(200);
});

test('rows are forgotten by their attribute ttl, in seconds since 1970', async () => {
  const { client, name: TableName } = local.table;
  const { TimeToLiveDescription: ttl } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  expect([ttl?.AttributeName, ttl?.TimeToLiveStatus]).toEqual(['ttl', expect.stringMatching(/^ENABL(ED|ING)$/)]);
  const { Items: items = [] } = await client.send(new ScanCommand({ TableName }));
  const ends = items.flatMap((item) => (item.ttl?.N === undefined ? [] : [Number(item.ttl.N)]));
  expect(ends.length).toBeGreaterThan(0);
  for (const end of ends) expect(new Date(end * 1000).getUTCFullYear()).toBeGreaterThan(2026);
});

test('every second can be restored', async () => {
  const { client, name: TableName } = local.table;
  const { ContinuousBackupsDescription: backups } = await client.send(
    new DescribeContinuousBackupsCommand({ TableName }),
  );
  expect(backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus).toBe('ENABLED');
});

test('contacts are found by an index that holds keys alone', async () => {
  const { client, name: TableName } = local.table;
  const { Table: found } = await client.send(new DescribeTableCommand({ TableName }));
  expect(found?.GlobalSecondaryIndexes?.map((i) => [i.IndexName, i.Projection?.ProjectionType])).toEqual([
    ['byContact', 'KEYS_ONLY'],
  ]);
});

test('of many who write the same response at once, one creates it, and another answer is a conflict', async () => {
  const results = await Promise.all(
    Array.from({ length: 8 }, async () => (await post({ responses: [response('b', 3)] })).body.counts),
  );
  expect(results.filter((counts) => Object(counts).created === 1)).toHaveLength(1);
  expect(results.filter((counts) => Object(counts).unchanged === 1)).toHaveLength(7);
  const other = await post({ responses: [response('b', 4)] });
  expect(other.body.counts).toMatchObject({ conflict: 1 });
});
