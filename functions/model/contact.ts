import { DateTime } from 'luxon';

/**
 * How long before the answers the operator's own records show a contact. `none`: the records show no contact at all.
 * Only this class is kept of the date: it is all that truthfulness needs, and one character long.
 */
export const CONTACT_AGES = ['within3', 'within6', 'within12', 'older', 'none'] as const;
export type ContactAge = (typeof CONTACT_AGES)[number];

/** What a response says, and the operator's records say, about contact with the operator. */
export interface ContactFacts {
  readonly claimedContact?: 'no' | 'yes';
  readonly recordedContact?: ContactAge;
}

const MONTHS: readonly (readonly [ContactAge, number])[] = [
  ['within3', 3],
  ['within6', 6],
  ['within12', 12],
];

const CIVIL_DATE = 'yyyy-MM-dd'.length;

/**
 * Age class of a recorded contact: within 3, 6 or 12 calendar months of the day of the answers (the same day of the
 * month counts as within, or the last day of a shorter month), or older. `undefined` for a record after that day.
 * Example: answered on 31 May, a contact on 28 February (of a common year) is within 3 months, one on the 27th within 6.
 * @param answeredAt Date, or date-time with offset, which falls on its civil date in `zone`.
 * @param recordedContact ISO 8601 date, or null for none on record.
 */
export function contactAge(answeredAt: string, recordedContact: string | null, zone: string): ContactAge | undefined {
  if (recordedContact === null) return 'none';
  const answered =
    answeredAt.length === CIVIL_DATE
      ? DateTime.fromISO(answeredAt, { zone: 'utc' })
      : DateTime.fromISO(answeredAt, { zone }).startOf('day').setZone('utc', { keepLocalTime: true });
  const recorded = DateTime.fromISO(recordedContact, { zone: 'utc' });
  if (recorded > answered) return undefined;
  return MONTHS.find(([, months]) => recorded >= answered.minus({ months }))?.[0] ?? 'older';
}
