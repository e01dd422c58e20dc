import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Programme } from '../model/programme/index.ts';
import { type Locale, textIn } from '../model/text.ts';
import { oneLine } from './one-line.ts';

/** An address that can stand in a header as it is; anything else would need quoting or begin another field. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{C}]+@[^\s@<>()[\]\\,;:"\p{C}]+$/u;

/** @throws {RangeError} for an address that cannot stand in a header. */
export function mailbox(name: string, email: string): { name: string; address: string } {
  if (!ADDRESS.test(email)) throw new RangeError('an address of this mail cannot stand in a header');
  return { name: oneLine(name), address: email };
}

/** RFC 2046, 4.1.1: a text part has CRLF line breaks, also inside base64, where no transport could mend them. */
export const canonical = (text: string): string => text.replaceAll('\n', '\r\n');

function dateHeader(date: string, zone: string): string {
  const written = DateTime.fromISO(date, { zone }).toRFC2822();
  if (written === null) throw new RangeError(`${date} is not an ISO 8601 date-time`);
  return written;
}

/** Name in the From header: the programme's sender, or the programme where the sender has no name. */
export function senderName(programme: Programme, locale: Locale): string {
  return oneLine(textIn(programme.sender.name ?? programme.name, locale));
}

/**
 * What every mail of a programme has in common, as nodemailer's composer takes it: sender, one reader, date, and
 * boundaries and Message-ID that follow from `id`, so that the same input gives the same bytes.
 * @param letter.date ISO 8601.
 * @throws {RangeError} for an address that cannot stand in a header, or a date that is none.
 */
export function envelope(letter: {
  readonly programme: Programme;
  readonly locale: Locale;
  readonly recipient: { readonly name: string; readonly email: string };
  readonly date: string;
  readonly id: string;
}) {
  const { programme, locale, recipient, date, id } = letter;
  const token = createHash('sha256').update(id).digest('hex').slice(0, 32);
  return {
    from: mailbox(senderName(programme, locale), programme.sender.email),
    to: mailbox(recipient.name, recipient.email),
    date: dateHeader(date, programme.timezone),
    // SES writes its own in place of this one; without it nodemailer would draw a random one.
    messageId: `<${token}@${programme.sender.email.replace(/^.*@/, '')}>`,
    baseBoundary: token,
    newline: 'windows' as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** RFC 3834: out-of-office replies to a mail of ours stay unsent. */
export const automatic = (locale: Locale): Readonly<Record<string, string>> => ({
  'Auto-Submitted': 'auto-generated',
  'Content-Language': locale,
});
