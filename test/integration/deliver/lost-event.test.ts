import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bind } from '../../../functions/deliver/event-handler.ts';
import { sqsClient } from '../../../functions/runtime/clients.ts';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { queueUrl } from '../../../infra/local/account.ts';
import { Closers } from '../../../infra/local/closers.ts';
import { templateOf } from '../../infra/stack-under-test.ts';
import { faultyFront } from '../../support/faulty-front.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october, programme, reader, sendAnswers } from '../../support/sample-month.ts';

const local = localHost(['mobile-reputation']);
const closers = new Closers();
const stateOf = async () => (await readDeliveries(local.table, programme.id, '2026-10')).map((d) => d.state);
/** True while the store takes no row that says "delivered": only the events' function writes one. */
let broken = true;

beforeAll(async () => {
  process.env.AWS_ENDPOINT_URL_DYNAMODB = await faultyFront(
    process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    (_, body) =>
      broken && body.includes('"UpdateExpression"') && body.includes('"S":"delivered"')
        ? { status: 400, body: '{"__type":"com.amazonaws.dynamodb.v20120810#AccessDeniedException"}' }
        : undefined,
    closers,
  );
  await sendAnswers(local);
  await addReaders(local, [reader('ann')]);
  await local.host.run(october);
});
afterAll(() => closers.closeAll());

test('an event that cannot be taken waits among the dead letters, and taken later it settles the row', async () => {
  expect([await stateOf(), local.host.mails().length]).toEqual([['accepted'], 1]);
  const [queue = ''] = Object.keys(templateOf().findResources('AWS::SQS::Queue')).filter((id) =>
    id.startsWith('MailEventsDeadLetters'),
  );
  const { Messages: kept = [] } = await sqsClient().send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl(queue), MaxNumberOfMessages: 10 }),
  );
  expect(kept).toHaveLength(1);
  broken = false;
  const take = bind(local.host.env('functions/deliver/event-handler.ts'));
  for (let time = 0; time < 2; time += 1) await take(JSON.parse(kept[0]?.Body ?? ''));
  expect([await stateOf(), local.host.mails().length]).toEqual([['delivered'], 1]);
});
