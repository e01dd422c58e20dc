import { beforeAll, describe, expect, test } from 'vitest';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { runRow } from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october, programme, reader, sendAnswers } from '../../support/sample-month.ts';

const RATE = 4;
const QUOTA = 25;
const READERS = 30;
const local = localHost(['mobile-reputation'], { sendRatePerSecond: RATE, sendQuotaPerDay: QUOTA });
let seconds = 0;

beforeAll(async () => {
  await sendAnswers(local);
  await addReaders(
    local,
    Array.from({ length: READERS }, (_, n) => reader(`r${n}`)),
  );
  let begun = 0;
  await local.host.run(october, (state, phase) => {
    if (state === 'SendDeliveries' && phase === 'entered') begun = performance.now();
    if (state === 'SendDeliveries' && phase === 'succeeded') seconds = (performance.now() - begun) / 1000;
  });
});

describe('more messages than SES takes in 24 hours', () => {
  test('those that it takes go out, no faster than its rate, and none twice', async () => {
    expect(local.host.mails()).toHaveLength(QUOTA);
    expect(new Set(local.host.mails().map((m) => m.destinations[0])).size).toBe(QUOTA);
    expect(seconds).toBeGreaterThan((QUOTA - RATE) / RATE);
  });

  test('the rest stays planned, and the run says why in one sentence', async () => {
    const states = (await readDeliveries(local.table, programme.id, '2026-10')).map((d) => d.state);
    expect(states.filter((s) => s === 'planned')).toHaveLength(READERS - QUOTA);
    expect(await runRow(local)).toMatchObject({
      state: 'incomplete',
      reasons: [
        `${READERS - QUOTA} deliveries are planned: the ${QUOTA} messages that SES takes in 24 hours are used up`,
      ],
    });
  });
});
