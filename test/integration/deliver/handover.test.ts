import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { deliveriesOf } from '../../../functions/deliver/plan.ts';
import { send } from '../../../functions/deliver/send.ts';
import { handOver } from '../../../functions/deliver/ses.ts';
import { sesClient } from '../../../functions/runtime/clients.ts';
import { planDelivery } from '../../../functions/store/deliveries.ts';
import { Closers } from '../../../infra/local/closers.ts';
import { listen, stop } from '../../../infra/local/loopback.ts';
import { success } from '../../../infra/local/ses-answer.ts';
import { localHost } from '../../support/local-host.ts';
import { oneDelivery } from '../../support/one-delivery.ts';
import { editionOf, NOW, TODAY } from '../../support/one-edition.ts';
import { reader } from '../../support/sample-month.ts';

const local = localHost(['mobile-reputation'], { sendRatePerSecond: 5 });
const one = oneDelivery(local);
const raw = Buffer.from('From: reports@example.com\r\n\r\nbody\r\n');

test('an archive that does not answer leaves the delivery planned; content that cannot be written is refused', async () => {
  const fails = (error: Error) => one.port({ compose: () => Promise.reject(error) });
  expect(await send(fails(new Error('time-out')), one.delivery, NOW)).toBe('planned');
  expect(await one.row()).toMatchObject({ state: 'planned', reason: expect.stringContaining('time-out') });
  expect(await send(fails(new RangeError('no such scope')), await one.row(), NOW)).toBe('rejected');
  expect(one.mailsOf(one.delivery.id)).toHaveLength(0);
});

test('throttling is waited out; every message goes out once', async () => {
  const recipients = Array.from({ length: 12 }, (_, i) => reader(`r${i}`));
  const planned = deliveriesOf([editionOf(one.delivery.period)], recipients, TODAY);
  for (const d of planned) await planDelivery(local.table, d);
  const states = await Promise.all(planned.map((d) => send(one.port(), d, NOW)));
  expect(new Set(states)).toEqual(new Set(['accepted']));
  for (const d of planned) expect(one.mailsOf(d.id)).toHaveLength(1);
});

test('what SES refuses for good is rejected with its reason; what it leaves open is unknown', async () => {
  const wrongSet = {
    from: 'reports@example.com',
    to: 'li@example.com',
    raw,
    tags: { delivery: one.delivery.id },
    configurationSet: 'no-such-set',
  };
  expect(await handOver(sesClient({}), wrongSet)).toMatchObject({
    result: 'rejected',
    reason: expect.stringContaining('no-such-set'),
  });
  const endpoint = process.env.AWS_ENDPOINT_URL_SES;
  process.env.AWS_ENDPOINT_URL_SES = 'http://127.0.0.1:1';
  try {
    expect(await handOver(sesClient({}), { ...wrongSet, configurationSet: undefined })).toMatchObject({
      result: 'unknown',
    });
  } finally {
    process.env.AWS_ENDPOINT_URL_SES = endpoint;
  }
});

test('each message has a connection of its own: one that waited may be closed by the time it is used', async () => {
  const connections: unknown[] = [];
  const closers = new Closers();
  const server = createServer((request, response) => {
    connections.push(request.headers.connection);
    const { status, xml } = success('SendRawEmail', { MessageId: 'm' }, 'r');
    request.resume().on('end', () => response.writeHead(status, { 'content-type': 'text/xml' }).end(xml));
  });
  const endpoint = process.env.AWS_ENDPOINT_URL_SES;
  process.env.AWS_ENDPOINT_URL_SES = await listen(server);
  closers.add(() => stop(server));
  try {
    const mail = { from: 'a@example.com', to: 'b@example.com', raw, tags: {}, configurationSet: undefined };
    const ses = sesClient({});
    for (let n = 0; n < 2; n += 1) expect((await handOver(ses, mail)).result).toBe('accepted');
    expect(connections).toEqual(['close', 'close']);
  } finally {
    process.env.AWS_ENDPOINT_URL_SES = endpoint;
    await closers.closeAll();
  }
});
