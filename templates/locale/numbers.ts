import type { Period } from '../../functions/model/period.ts';
import type { Locale } from '../../functions/model/text.ts';

/** U+2212, the sign that typesetters use; Intl writes a hyphen. */
const trueMinus = (text: string): string => text.replace('-', '−');

/** A score in points with one decimal: `72.4`, `−1.2`. */
export function points(locale: Locale, value: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'negative' } as const;
  return trueMinus(new Intl.NumberFormat(locale, digits).format(value));
}

/** A gap in points with its sign and one decimal: `+3.2`, `−1.2`, `0.0`. */
export function signedPoints(locale: Locale, value: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return trueMinus(new Intl.NumberFormat(locale, digits).format(value));
}

/** A count with thousands separators: `3,191`. */
export function count(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** A month as the language writes it: `2026年10月`, `October 2026`. */
export function periodName(locale: Locale, period: Period): string {
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(`${period}-01T00:00:00Z`));
}
