import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openBatchPort } from '../../functions/collect/batch-port.ts';
import type { BatchPort } from '../../functions/collect/store-batch.ts';
import { openStores } from '../../functions/store/open.ts';
import type { Host } from '../../infra/local/host.ts';

/** Throws in place of a call of DynamoDB, or after it was carried out; the number counts from 1. */
export type Fault = (call: number, phase: 'before' | 'after') => void;

/** The API's own way to the table of a host, on which a fault is laid; the calls are not tried again by the SDK. */
export function faultyPort(host: Host, fault: Fault): BatchPort {
  const client = new DynamoDBClient({ maxAttempts: 1 });
  let calls = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      calls += 1;
      const call = calls;
      fault(call, 'before');
      return next(args).finally(() => fault(call, 'after'));
    },
    { step: 'initialize' },
  );
  const env = host.env('functions/collect/batch-handler.ts');
  return openBatchPort(env, { ...openStores(env), table: () => ({ client, name: host.tableName }) });
}
