import type { SESClient } from '@aws-sdk/client-ses';
import { barToEdition } from '../../functions/deliver/readers.ts';
import type { SendPort } from '../../functions/deliver/send.ts';
import { handOver } from '../../functions/deliver/ses.ts';
import type { Recipient } from '../../functions/model/recipient.ts';
import type { Edition } from '../../functions/model/run.ts';
import { advance, claim } from '../../functions/store/deliveries.ts';
import { readSuppression } from '../../functions/store/suppressions.ts';
import type { Table } from '../../functions/store/table.ts';
import { programme } from './sample-month.ts';

/** When the senders of a test are at work. */
export const NOW = '2026-11-03T00:00:00.000Z';
export const TODAY = NOW.slice(0, 10);
export const later = (ms: number): string => new Date(Date.parse(NOW) + ms).toISOString();

/** The company's report in English, as issued. */
export const editionOf = (period: string): Edition => ({
  id: 'monthly.company.en.r0',
  programme: programme.id,
  report: 'monthly',
  period,
  scope: 'company',
  locale: 'en',
  revision: 0,
  state: 'rendered',
  key: 'k',
  sha256: 'abc',
  bytes: 1,
  reason: null,
});

const raw = Buffer.from('From: reports@example.com\r\nTo: x@example.com\r\nSubject: x\r\n\r\nbody\r\n');

/** A sender's way to ledger and SES, both over the wire; the message is a word. */
export function senderPort(
  { table, ses }: { readonly table: Table; readonly ses: SESClient },
  edition: Edition,
  recipient: SendPort['recipient'] | Recipient,
): SendPort {
  return {
    claim: (d, until) => claim(table, d, until),
    settle: (d, from, to) => advance(table, d, { from, to }),
    bar: barToEdition(programme, NOW, (email) => readSuppression(table, email)),
    edition: async () => edition,
    recipient: typeof recipient === 'function' ? recipient : async () => recipient,
    compose: async () => raw,
    handOver: (d, { email: to }, bytes) => {
      const tags = { programme: d.programme, period: d.period, delivery: d.id };
      return handOver(ses, { from: 'reports@example.com', to, raw: bytes, tags, configurationSet: undefined });
    },
  };
}
