import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import {
  beginMonth,
  changedProgramme,
  hoursAfter,
  noticesSent,
  reportsSent,
  runRow,
  sendSome,
  WATCH,
} from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { october } from '../../support/sample-month.ts';

const quotas = [
  { operator: 'P1', minimum: 100 },
  { operator: 'P2', where: { plan: 'contract' }, minimum: 40 },
];
const local = localHost(['mobile-reputation'], { programmeFiles: [changedProgramme({ quotas })] });

test('a month that falls short is held, its owner told once, and goes out by itself when late answers come', async () => {
  expect(await beginMonth(local, 60)).toMatchObject({ verdict: 'held' });
  const first = await runRow(local);
  expect(first).toMatchObject({ state: 'held', attempt: 1 });
  expect(first.reasons[0]).toMatch(/^operator P1: \d+ of 100 responses, \d+ short$/);

  // Three more looks: one with some more answers, which are too few.
  await local.host.tick(WATCH, hoursAfter(3));
  await sendSome(local, 60, 70);
  await local.host.tick(WATCH, hoursAfter(6));
  await local.host.tick(WATCH, hoursAfter(9));
  expect(await runRow(local)).toMatchObject({ state: 'held', attempt: 4, at: hoursAfter(9) });
  expect(noticesSent(local)).toEqual(['run-held']);
  expect(reportsSent(local)).toEqual([]);
  const notice = await PostalMime.parse(local.host.mails()[0]?.raw ?? '');
  expect(notice.to?.[0]?.address).toBe('insight@example.com');
  const [n = ''] = /\d+/.exec(first.reasons[0]?.split(':')[1] ?? '') ?? [];
  expect(notice.text).toContain(`运营商一：应有100份，现有${n}份，尚缺${100 - Number(n)}份`);

  await sendSome(local, 70, 344);
  await local.host.tick(WATCH, hoursAfter(12));
  expect(await runRow(local)).toMatchObject({ state: 'sent', reasons: [], standing: 'complete', at: hoursAfter(12) });
  expect(reportsSent(local)).toHaveLength(1);

  // Nothing is held any more, and the schedule that fires twice starts nothing.
  await local.host.tick(WATCH, hoursAfter(15));
  const again = await local.host.run(october);
  expect(again.output).toMatchObject({ verdict: 'repeat' });
  // Scheduler writes the same instant without milliseconds.
  const same = await local.host.run({ ...october, scheduledTime: october.scheduledTime.replace('.000', '') });
  expect(same.output).toMatchObject({ verdict: 'repeat' });
  expect(await runRow(local)).toMatchObject({ state: 'sent', attempt: 5 });
  expect([reportsSent(local).length, noticesSent(local).length]).toEqual([1, 1]);
});
