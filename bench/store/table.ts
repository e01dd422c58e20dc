import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { dynamoClient } from '../../functions/runtime/clients.ts';

const NAME = 'bench';

/** Points the AWS SDK of this process at dynalite. */
export function pointSdkAt(endpoint: string): void {
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  });
}

/** Starts dynalite in a thread of its own, with one empty table that has the store's keys. */
export async function startTable() {
  const thread = new Worker(new URL('../../infra/local/dynalite-thread.ts', import.meta.url));
  const [address] = await once(thread, 'message');
  const endpoint = z.string().parse(address);
  pointSdkAt(endpoint);
  const client = dynamoClient();
  await client.send(
    new CreateTableCommand({
      TableName: NAME,
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  return { table: { client, name: NAME }, endpoint, close: () => thread.terminate() };
}
