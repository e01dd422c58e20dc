import type { Programme } from '../model/programme/index.ts';
import { sesClient } from '../runtime/clients.ts';
import { ENV, type Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { claimAlert, settleAlert } from '../store/alerts.ts';
import type { Stores } from '../store/open.ts';
import { readSuppression } from '../store/suppressions.ts';
import { buildNotice, type Notice } from './notice.ts';
import { handOver } from './ses.ts';

/** A sender of a notice that took longer than this has died; Lambda tries again a minute later. */
const LEASE_MS = 30_000;

/**
 * Tells the owner of a programme something, once by the notice's id.
 * @param now ISO 8601.
 * @throws {Error} where SES takes no mail for now: whoever called is to call again.
 */
export type TellOwner = (programme: Programme, notice: Notice, now: string) => Promise<void>;

/** The way from a function to the owners of programmes. */
export function ownerTeller(stores: Stores, env: Env): TellOwner {
  const ses = sesClient(env);
  return async (programme, notice, now) => {
    const [table, to] = [stores.table(), programme.owner.email];
    const key = { programme: programme.id, id: notice.id };
    const fields = { programme: programme.id, kind: notice.kind };
    if ((await readSuppression(table, to)) !== undefined) {
      log('ALERT_UNSENT', fields);
      return;
    }
    if (!(await claimAlert(table, key, now, new Date(Date.parse(now) + LEASE_MS).toISOString()))) return;
    const handover = await handOver(ses, {
      from: programme.sender.email,
      to,
      raw: await buildNotice(programme, notice, now),
      tags: { programme: programme.id, notice: notice.kind },
      configurationSet: env[ENV.configurationSet],
    });
    if (handover.result === 'later') throw new Error(`the owner could not be told yet: ${handover.reason}`);
    const sent = handover.result === 'accepted';
    await settleAlert(table, key, {
      state: sent ? 'sent' : handover.result,
      reason: sent ? null : handover.reason,
      at: now,
    });
    log(sent ? 'ALERT_SENT' : 'ALERT_UNSENT', fields);
  };
}
