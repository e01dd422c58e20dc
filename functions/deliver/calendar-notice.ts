import { message } from '../../templates/locale/index.ts';
import { dayName } from '../../templates/locale/numbers.ts';
import { calendarEnd } from '../model/programme/calendar-warning.ts';
import type { Programme } from '../model/programme/index.ts';
import { textIn } from '../model/text.ts';
import { type Notice, ownerLocale } from './notice.ts';
import { oneLine } from './one-line.ts';

/**
 * What the owner is to be told of a calendar of working days that ends within 90 days: once for each last day, since who
 * deploys seldom sees the warning in time.
 * @param today ISO 8601 date in the programme's zone.
 */
export function calendarNotices(programme: Programme, today: string): Notice[] {
  const until = calendarEnd(programme, today);
  if (until === null) return [];
  const locale = ownerLocale(programme);
  const values = { programme: oneLine(textIn(programme.name, locale)), day: dayName(locale, until) };
  return [
    {
      id: `calendar#${until}`,
      kind: 'calendar',
      subject: message(locale, 'notice.calendar.subject', values),
      paragraphs: [message(locale, 'notice.calendar', values), message(locale, 'notice.calendar.how')],
    },
  ];
}
