import { DateTime } from 'luxon';
import { message } from '../../templates/locale/index.ts';
import { dayName } from '../../templates/locale/numbers.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Recipient } from '../model/recipient.ts';
import { textIn } from '../model/text.ts';
import { type Notice, ownerLocale } from './notice.ts';
import { oneLine } from './one-line.ts';
import { confirmedUntil } from './readers.ts';

/** How long before their mail ends the owner is told whom to confirm. */
const DAYS_AHEAD = 30;

/** Most recipients that a notice names; the rest are counted. */
const NAMED = 100;

function noticeOf(programme: Programme, until: string, due: readonly Recipient[]): Notice {
  const locale = ownerLocale(programme);
  const values = {
    programme: oneLine(textIn(programme.name, locale)),
    day: dayName(locale, until),
    count: due.length,
    more: due.length - NAMED,
  };
  const lines = due.slice(0, NAMED).map(({ id, name }) => `- ${id}  ${oneLine(name)}`);
  if (due.length > NAMED) lines.push(message(locale, 'notice.confirm.more', values));
  return {
    id: `confirm#${until}`,
    kind: 'confirm',
    subject: message(locale, 'notice.confirm.subject', values),
    paragraphs: [message(locale, 'notice.confirm', values), lines.join('\n'), message(locale, 'notice.confirm.how')],
  };
}

/**
 * What the owner is to be told of recipients who are to be confirmed: one notice for all whose mail ends on the same day,
 * from 30 days before it. Whose entry ends by then anyway, or who ended before today, is left out.
 * @param today ISO 8601 date in the programme's zone.
 */
export function dueNotices(programme: Programme, recipients: readonly Recipient[], today: string): Notice[] {
  const horizon = DateTime.fromISO(today, { zone: 'utc' }).plus({ days: DAYS_AHEAD }).toISODate() ?? today;
  const due = recipients
    .map((recipient) => ({ recipient, until: confirmedUntil(recipient) }))
    .filter(({ recipient: { expires }, until }) => !(expires !== undefined && expires <= until))
    .filter(({ until }) => today <= until && until <= horizon);
  return [...Map.groupBy(due, ({ until }) => until)].map(([until, group]) =>
    noticeOf(
      programme,
      until,
      group.map(({ recipient }) => recipient),
    ),
  );
}
