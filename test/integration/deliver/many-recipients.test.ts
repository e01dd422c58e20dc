import { expect, test } from 'vitest';
import { bind } from '../../../functions/deliver/plan-handler.ts';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { readRun } from '../../../functions/store/runs.ts';
import { localHost } from '../../support/local-host.ts';
import { programmeVariant } from '../../support/programme-variant.ts';
import { addReaders, october, programme, reader, sendAnswers } from '../../support/sample-month.ts';

/** The promise is 5,000; the everyday run asks fewer, so that it ends in seconds. */
const READERS = Number(process.env.YARDSTICK_TEST_RECIPIENTS ?? 200);

const local = localHost(['mobile-reputation'], {
  // A link instead of the PDF: the stand-ins keep every message in memory.
  programmeFiles: [programmeVariant('mobile-reputation', 'mail: { attachUpTo: 0 }')],
  sendRatePerSecond: 1e6,
  sendQuotaPerDay: 1e6,
});

test(`${READERS} recipients: each has one mail, and the state carries page numbers alone`, async () => {
  await sendAnswers(local);
  await addReaders(
    local,
    Array.from({ length: READERS }, (_, n) => reader(`r${n}`)),
  );
  await local.host.run(october);

  const addressed = new Set(local.host.mails().flatMap((m) => m.destinations));
  expect([local.host.mails().length, addressed.size]).toEqual([READERS, READERS]);
  const ledger = await readDeliveries(local.table, programme.id, '2026-10');
  expect(ledger.map((d) => d.state)).toEqual(Array(READERS).fill('delivered'));
  const run = await readRun(local.table, october.programme, october.report, october.scheduledTime);
  expect(run).toMatchObject({ state: 'sent', reasons: [] });

  const plan = bind(local.host.env('functions/deliver/plan-handler.ts'));
  const state = await plan({ ...october, period: '2026-10', revision: 0 });
  expect(state.pages).toEqual(Array.from({ length: Math.ceil(READERS / 20) }, (_, page) => page));
  expect(Object.keys(state).sort()).toEqual(['pages', 'period', 'programme', 'report', 'revision', 'scheduledTime']);
}, 1_800_000);
