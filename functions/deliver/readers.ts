import { DateTime } from 'luxon';
import { isAllowedAddress } from '../model/address.ts';
import { dateIn } from '../model/instant.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Delivery, Edition, Suppression } from '../model/run.ts';
import { because } from './reason-text.ts';

/** The civil date `days` after an instant, where the programme lives, ISO 8601. */
export function dayAfter({ timezone }: Pick<Programme, 'timezone'>, now: string, days: number): string {
  const date = DateTime.fromISO(now, { zone: timezone }).plus({ days }).toISODate();
  if (date === null) throw new RangeError(`${now} is not an ISO 8601 date-time`);
  return date;
}

/**
 * Whether a recipient may have an edition, in any language: its report and its scope are in the recipient's entry, on or
 * before the day that the entry ends.
 * @param today ISO 8601 date in the programme's zone.
 */
export function mayHave(
  edition: Pick<Edition, 'report' | 'scope'>,
  recipient: Pick<Recipient, 'reports' | 'scopes' | 'expires'>,
  today: string,
): boolean {
  return (
    recipient.reports.includes(edition.report) &&
    recipient.scopes.includes(edition.scope) &&
    (recipient.expires === undefined || today <= recipient.expires)
  );
}

/**
 * Whether a recipient is to be sent an edition: one that he or she may have, in his or her language, not unsubscribed from.
 * @param today ISO 8601 date in the programme's zone.
 */
export function isFor(
  edition: Pick<Edition, 'report' | 'scope' | 'locale'>,
  recipient: Recipient,
  today: string,
): boolean {
  return (
    mayHave(edition, recipient, today) &&
    recipient.locale === edition.locale &&
    !recipient.unsubscribed?.includes(edition.report)
  );
}

/**
 * Last day of mail to a recipient whom the owner does not confirm again: a year after the day he or she was confirmed.
 * @returns ISO 8601 date.
 */
export function confirmedUntil({ confirmed }: Pick<Recipient, 'confirmed'>): string {
  const until = DateTime.fromISO(confirmed, { zone: 'utc' }).plus({ years: 1 }).toISODate();
  if (until === null) throw new RangeError(`${confirmed} is not an ISO 8601 date`);
  return until;
}

/** Why a recipient gets no mail at all, with the state that the ledger shows for it. */
export interface Bar extends Pick<Delivery, 'cause'> {
  readonly state: 'rejected' | 'suppressed';
  readonly reason: string;
}

/**
 * What stands against mail to a recipient, whatever the report; undefined if nothing does.
 * @param today ISO 8601 date in the programme's zone.
 */
export function barTo(
  programme: Pick<Programme, 'mail'>,
  recipient: Pick<Recipient, 'email' | 'confirmed'>,
  suppression: Suppression | undefined,
  today: string,
): Bar | undefined {
  if (suppression !== undefined) {
    const code = suppression.cause === 'bounce' ? 'address_bounced' : 'reader_complained';
    return { state: 'suppressed', ...because({ code, since: suppression.since.slice(0, 10) }) };
  }
  if (!isAllowedAddress(programme, recipient.email)) {
    return { state: 'rejected', ...because({ code: 'domain_not_allowed' }) };
  }
  if (today <= confirmedUntil(recipient)) return undefined;
  return { state: 'rejected', ...because({ code: 'not_confirmed', since: recipient.confirmed }) };
}

/**
 * Why a recipient, as he or she stands now, is not to have an edition; undefined if nothing stands against it.
 * @param now ISO 8601.
 */
export function barToEdition(
  programme: Programme,
  now: string,
  suppressionOf: (email: string) => Promise<Suppression | undefined>,
): (edition: Edition, recipient: Recipient | undefined) => Promise<Bar | undefined> {
  return async (edition, recipient) => {
    const today = dateIn(programme.timezone, now);
    if (recipient === undefined || !isFor(edition, recipient, today)) {
      return { state: 'rejected', ...because({ code: 'not_to_have' }) };
    }
    return barTo(programme, recipient, await suppressionOf(recipient.email), today);
  };
}
