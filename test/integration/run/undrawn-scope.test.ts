import { S3Client } from '@aws-sdk/client-s3';
import PostalMime from 'postal-mime';
import { expect, test, vi } from 'vitest';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { readEditions } from '../../../functions/store/editions.ts';
import { type BrokenCall, breakCalls, injected } from '../../support/broken-calls.ts';
import { changedProgramme, hoursAfter, noticesSent, reportsSent, runRow, sendSome } from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { runCommand } from '../../support/run-command.ts';
import { addReaders, october, reader } from '../../support/sample-month.ts';

const file = changedProgramme({ quotas: [] });
const local = localHost(['mobile-reputation'], { programmeFiles: [file] });
const command = runCommand(local, file);
const readers = ['company', 'plan-prepaid', 'plan-contract'];
/** One scope's scores cannot be had, in either language. */
const broken: BrokenCall = { client: S3Client, words: ['GetObjectCommand', 'scopes/plan-contract.json'], times: 2 };

const ledger = async () =>
  (await readDeliveries(local.table, october.programme, '2026-10')).map(({ recipient, state }) => [recipient, state]);
const addressees = () => reportsSent(local).map(({ destinations }) => destinations[0]?.replace(/@.*/, ''));

test('a scope that cannot be drawn is held and told of once; the others go out, and a retry sends it alone', async () => {
  await addReaders(
    local,
    readers.map((scope) => ({ ...reader(scope), scopes: [scope] })),
  );
  await sendSome(local, 0, 344);
  breakCalls(broken);
  // Three days late: the month is that of the scheduled time all the same.
  await local.host.run({ ...october, at: hoursAfter(72) });
  vi.restoreAllMocks();

  const row = await runRow(local);
  expect(row).toMatchObject({ state: 'incomplete', period: '2026-10', at: hoursAfter(72) });
  expect(row.reasons).toEqual(
    ['en', 'zh-CN'].map((locale) => `edition monthly.plan-contract.${locale}.r0 is held: ${injected(broken)}`),
  );
  const editions = await readEditions(local.table, october.programme, '2026-10');
  for (const { scope, state, reason } of editions) {
    const held = scope === 'plan-contract';
    expect([scope, state, reason]).toEqual([scope, held ? 'held' : 'rendered', held ? injected(broken) : null]);
  }
  expect(Object.fromEntries(await ledger())).toEqual({ company: 'delivered', 'plan-prepaid': 'delivered' });
  expect(addressees().sort()).toEqual(['company', 'plan-prepaid']);
  expect(noticesSent(local)).toEqual(['run-incomplete']);
  const [mail] = reportsSent(local);
  expect((await PostalMime.parse(mail?.raw ?? '')).subject).toContain('October 2026');

  expect(await command('runs', 'retry')).toContain('started again');
  expect(await runRow(local)).toMatchObject({ state: 'sent', reasons: [] });
  expect(Object.fromEntries(await ledger())['plan-contract']).toBe('delivered');
  expect(addressees().slice(2)).toEqual(['plan-contract']);
  expect(noticesSent(local)).toHaveLength(1);
  await expect(command('runs', 'retry')).rejects.toThrow('is sent: there is nothing to retry');
});
