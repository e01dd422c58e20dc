import type { SESClient } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reasonsForAdmins } from '../../../functions/deliver/reason-text.ts';
import type { Delivery } from '../../../functions/model/run.ts';
import { conclude } from '../../../functions/run/conclude.ts';
import { sesClient } from '../../../functions/runtime/clients.ts';
import { Closers } from '../../../infra/local/closers.ts';
import { type SentMail, startSesFront } from '../../../infra/local/ses-front.ts';
import type { SesEvent } from '../../../infra/local/ses-outcome.ts';
import { crashMonth, EACH, people, SENDERS } from '../../support/crash-month.ts';
import { CRASH_POINTS } from '../../support/dying-senders.ts';
import { localHost } from '../../support/local-host.ts';

/** The promise is 20; the everyday run asks fewer, so that it ends in seconds. */
const SEEDS = Number(process.env.YARDSTICK_CRASH_SEEDS ?? 3);

const local = localHost(['mobile-reputation']);
const closers = new Closers();
let ses: SESClient;
let mails: readonly SentMail[];
let publish: (event: SesEvent) => void = () => undefined;
const hear = (listener: (event: SesEvent) => void) => {
  publish = listener;
};

beforeAll(async () => {
  const front = await startSesFront(
    {
      limits: { perSecond: 1e9, perDay: 1e9 },
      configurationSets: [],
      now: () => 0,
      deliver: async () => undefined,
      publish: (_, event) => publish(event),
    },
    closers,
  );
  mails = front.mails;
  process.env.AWS_ENDPOINT_URL_SES = front.address;
  ses = sesClient({});
});
afterAll(() => closers.closeAll());

describe(`senders that die at each of ${people.length} points × ${SEEDS} seeds, ${SENDERS} at a time`, () => {
  const unknown: Delivery[] = [];

  test('send each message once, or leave it unknown and listed; no event that came is left out', async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const from = mails.length;
      const { rows, points, dead, heard, about } = await crashMonth({ table: local.table, ses, hear }, seed);
      expect([rows.length, dead.size]).toEqual([people.length, people.length]);
      const sent = Map.groupBy(mails.slice(from), (mail) => mail.tags.delivery ?? '');
      for (const row of rows) {
        const point = points.get(row.id);
        const messages = sent.get(row.id) ?? [];
        const where = `seed ${seed}, ${point?.when} ${point?.call}: ${row.state}, ${messages.length} messages`;
        expect(messages.length, where).toBeLessThanOrEqual(1);
        if (row.state === 'unknown') expect(heard.has(row.id), where).toBe(false);
        else {
          expect([row.state, row.messageId], where).toEqual([
            heard.has(row.id) ? 'delivered' : 'accepted',
            messages[0]?.messageId,
          ]);
        }
      }
      const open = rows.filter((row) => row.state === 'unknown');
      unknown.push(...open);
      const { reasons } = conclude({ revision: 0, reasons: [] }, 'mail', [about], rows);
      expect(reasonsForAdmins({ period: '2026-10', reasons })).toEqual([
        expect.stringMatching(new RegExp(`^${open.length} deliveries are unknown: the sender stopped`)),
      ]);
    }
  });

  test('leave open only what died between claim and ledger', () => {
    const fromClaimToLedger = CRASH_POINTS.slice(
      CRASH_POINTS.findIndex((p) => p.call === 'claim' && p.when === 'after'),
      CRASH_POINTS.findIndex((p) => p.call === 'settle' && p.when === 'after'),
    );
    expect(fromClaimToLedger).toHaveLength(4);
    const most = SEEDS * EACH * fromClaimToLedger.length;
    expect(unknown.length).toBeGreaterThan(most / 2);
    expect(unknown.length).toBeLessThan(most);
    const who = new Set(
      unknown.map((row) => people.find((p) => row.recipient === p.recipient.id)?.point).filter((p) => p !== undefined),
    );
    expect([...who].map((p) => `${p.when} ${p.call}`).sort()).toEqual(
      fromClaimToLedger.map((p) => `${p.when} ${p.call}`).sort(),
    );
  });
});
