import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { readResponses } from '../../../functions/collect/files/read-responses.ts';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { putRecipient } from '../../../functions/store/recipients.ts';
import { readRun } from '../../../functions/store/runs.ts';
import { fileBytes } from '../../../infra/local/commands/send-in.ts';
import { localHost } from '../../support/local-host.ts';
import { path, sampleProgramme } from '../../support/sample-programme.ts';

const local = localHost(['mobile-reputation']);
const programme = sampleProgramme('mobile-reputation');
const input = { programme: programme.id, report: 'monthly', scheduledTime: '2026-10-31T16:00:00.000Z' };

async function sendIn() {
  const responses = [];
  for await (const row of readResponses(
    'a.csv',
    await fileBytes(path('test/fixtures/corp-rep.csv')),
    programme,
    '2026-10-01',
  ))
    responses.push(row.input);
  await fetch(`${local.host.apiUrl}/v1/programmes/${programme.id}/responses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.credential}` },
    body: JSON.stringify({ responses }),
  });
  for (const locale of ['zh-CN', 'en'] as const) {
    const id = `reader-${locale.toLowerCase()}`;
    await putRecipient(local.table, programme.id, {
      id,
      name: id,
      email: `${id}@example.com`,
      locale,
      scopes: ['company'],
      reports: ['monthly'],
    });
  }
}

test('work that a page could not do leaves the run incomplete; begun again, it does that and nothing twice', async () => {
  await sendIn();
  // The row of one edition goes missing while the first page is drawn: that page fails, the run goes on.
  const lost = { pk: { S: `EDITION#${programme.id}#2026-10` }, sk: { S: 'monthly.company.en.r0' } };
  let cut = false;
  const first = await local.host.run(input, async (state, phase) => {
    if (cut || state !== 'RenderPage' || phase !== 'entered') return;
    cut = true;
    await local.table.client.send(new DeleteItemCommand({ TableName: local.table.name, Key: lost }));
  });
  expect(first.state).toBe('succeeded');
  expect(await readRun(local.table, input.programme, input.report, input.scheduledTime)).toMatchObject({
    state: 'incomplete',
  });
  const sentFirst = local.host.mails().length;

  await local.host.run(input);
  expect(await readRun(local.table, input.programme, input.report, input.scheduledTime)).toMatchObject({
    state: 'sent',
    reasons: [],
  });
  const ledger = await readDeliveries(local.table, programme.id, '2026-10');
  expect(ledger.map((d) => d.state)).toEqual(['delivered', 'delivered']);
  expect(sentFirst).toBeLessThan(2);
  expect(local.host.mails()).toHaveLength(2);

  const third = await local.host.run(input);
  expect(third.output).toMatchObject({ verdict: 'repeat' });
  expect(local.host.mails()).toHaveLength(2);
});
