import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { bind } from '../../../functions/deliver/remind-handler.ts';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { confirmRecipient } from '../../../functions/store/recipients.ts';
import { runRow } from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october, programme, reader, sendAnswers } from '../../support/sample-month.ts';

const local = localHost(['mobile-reputation']);
const notices = () => local.host.mails().filter((m) => m.tags.notice === 'confirm');

beforeAll(async () => {
  await sendAnswers(local);
  await addReaders(local, [reader('kept'), reader('left'), reader('gone')]);
  for (const id of ['left', 'gone']) await confirmRecipient(local.table, programme.id, id, '2020-03-10');
});

test('who was not confirmed for a year is sent nothing, and the run lists it', async () => {
  await local.host.run(october);
  const reports = local.host.mails().filter((m) => !m.destinations.includes(programme.owner.email));
  expect(reports.map((m) => m.destinations)).toEqual([['kept@example.com']]);
  const reason = 'the owner has not confirmed the recipient since 2020-03-10';
  const rows = (await readDeliveries(local.table, programme.id, '2026-10')).filter((d) => d.recipient !== 'kept');
  expect(rows.map((d) => [d.state, d.reason])).toEqual([
    ['rejected', reason],
    ['rejected', reason],
  ]);
  expect(await runRow(local)).toMatchObject({
    state: 'incomplete',
    reasons: [`2 deliveries are rejected: ${reason}`],
  });
});

describe('the daily look at the recipients', () => {
  const look = (time: string) => bind(local.host.env('functions/deliver/remind-handler.ts'))({ time });

  test('tells the owner thirty days ahead, once, whom to confirm', async () => {
    const before = notices().length;
    // A day ends at 16:00 UTC in Asia/Shanghai: at the first look it is still the 7th of February there.
    await look('2021-02-07T15:59:00Z');
    expect(notices()).toHaveLength(before);
    for (const time of ['2021-02-07T16:00:00Z', '2021-02-08T16:00:00Z', '2021-03-09T01:00:00Z']) await look(time);
    expect(notices()).toHaveLength(before + 1);
    const mail = await PostalMime.parse(notices().at(-1)?.raw ?? '');
    expect(mail.subject).toBe('移动运营商声誉测评：请在2021年3月10日前确认2位收件人');
    expect(mail.text).toMatch(/- gone {2}Reader gone\r?\n- left {2}Reader left/);
    expect(mail.text).not.toMatch(/(gone|left)@/);
    expect(mail.attachments).toEqual([]);
  });

  test('says nothing of those who were confirmed meanwhile', async () => {
    const before = notices().length;
    for (const id of ['kept', 'left', 'gone']) await confirmRecipient(local.table, programme.id, id, '2022-03-10');
    await look('2022-03-10T01:00:00Z');
    expect(notices()).toHaveLength(before);
  });
});
