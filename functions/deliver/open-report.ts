import { dateIn } from '../model/instant.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Edition, Suppression } from '../model/run.ts';
import type { ReportLink } from './links.ts';
import { barTo, mayHave } from './readers.ts';

/** What opening a report needs from outside. */
export interface OpenPort {
  readonly edition: (link: ReportLink) => Promise<Edition | undefined>;
  readonly recipient: (link: ReportLink) => Promise<Recipient | undefined>;
  readonly suppressionOf: (email: string) => Promise<Suppression | undefined>;
}

/** What a link opens: an issued report; or why nothing, its days being over or the recipient's right to it. */
export type Opening =
  | { readonly result: 'open'; readonly edition: Edition; readonly key: string }
  | { readonly result: 'expired' | 'withdrawn' };

/**
 * Asks anew, each time that a link is followed, whether its recipient may have its report: a recipient who was removed,
 * lost the scope, has a suppressed address or is not confirmed opens nothing any more. Who has only unsubscribed still opens what was sent.
 * @param now ISO 8601.
 */
export async function openReport(
  port: OpenPort,
  programme: Programme,
  link: ReportLink,
  now: string,
): Promise<Opening> {
  const today = dateIn(programme.timezone, now);
  if (today > link.until) return { result: 'expired' };
  const [edition, recipient] = [await port.edition(link), await port.recipient(link)];
  if (edition === undefined || edition.key === null || recipient === undefined) return { result: 'withdrawn' };
  const bar = barTo(programme, recipient, await port.suppressionOf(recipient.email), today);
  return bar !== undefined || !mayHave(edition, recipient, today)
    ? { result: 'withdrawn' }
    : { result: 'open', edition, key: edition.key };
}
