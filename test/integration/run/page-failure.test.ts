import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { runRow } from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october as input, programme, reader, sendAnswers } from '../../support/sample-month.ts';

const local = localHost(['mobile-reputation']);

test('work that a page could not do leaves the run incomplete; begun again, it does that and nothing twice', async () => {
  await sendAnswers(local);
  await addReaders(local, [{ ...reader('reader-zh-cn'), locale: 'zh-CN' }, reader('reader-en')]);
  // The row of one edition goes missing while the first page is drawn: that page fails, the run goes on.
  const lost = { pk: { S: `EDITION#${programme.id}#2026-10` }, sk: { S: 'monthly.company.en.r0' } };
  let cut = false;
  const first = await local.host.run(input, async (state, phase) => {
    if (cut || state !== 'RenderPage' || phase !== 'entered') return;
    cut = true;
    await local.table.client.send(new DeleteItemCommand({ TableName: local.table.name, Key: lost }));
  });
  expect(first.state).toBe('succeeded');
  expect(await runRow(local)).toMatchObject({
    state: 'incomplete',
    reasons: expect.arrayContaining([expect.stringMatching(/^page 0: there is no edition/)]),
  });
  const reports = () => local.host.mails().filter(({ tags }) => tags.delivery !== undefined);
  const sentFirst = reports().length;
  const notices = local.host.mails().filter(({ tags }) => tags.notice === 'run-incomplete');
  expect(notices).toHaveLength(1);
  const { text } = await PostalMime.parse(notices[0]?.raw ?? '');
  expect(text).toContain('第0批未能完成：there is no edition monthly.company.en.r0');

  await local.host.run(input);
  expect(await runRow(local)).toMatchObject({
    state: 'sent',
    reasons: [],
  });
  const ledger = await readDeliveries(local.table, programme.id, '2026-10');
  expect(ledger.map((d) => d.state)).toEqual(['delivered', 'delivered']);
  expect(sentFirst).toBeLessThan(2);
  expect(reports()).toHaveLength(2);

  const third = await local.host.run(input);
  expect(third.output).toMatchObject({ verdict: 'repeat' });
  expect(reports()).toHaveLength(2);
});
