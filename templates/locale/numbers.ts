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

/** A share of 0-1 as per cent: `12.5 %` in English, `12.5%` in Chinese; decimals only where there are any. */
export function percent(locale: Locale, share: number): string {
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(share * 100);
  return locale === 'zh-CN' ? `${figure}%` : `${figure} %`;
}

/** A level of significance as it is agreed on, `0.05`: every digit, no rounding. */
export function significance(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(value);
}

/** An instant in a time zone: `2026年11月3日 08:00（Asia/Shanghai）`, `3 November 2026, 08:00 (Asia/Shanghai)`. */
export function instantName(locale: Locale, instant: string, zone: string): string {
  const at = Date.parse(instant);
  const place = locale === 'zh-CN' ? 'zh-CN' : 'en-GB';
  const day = new Intl.DateTimeFormat(place, { dateStyle: 'long', timeZone: zone }).format(at);
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone }).format(at);
  return locale === 'zh-CN' ? `${day} ${time}（${zone}）` : `${day}, ${time} (${zone})`;
}

/** Several names in one sentence: `甲、乙和丙`, `A, B and C`. */
export function listOf(locale: Locale, names: readonly string[]): string {
  return new Intl.ListFormat(locale === 'zh-CN' ? 'zh-CN' : 'en-GB', { type: 'conjunction' }).format(names);
}

const shortName = (locale: Locale, period: Period, form: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(Date.parse(`${period}-01T00:00:00Z`));

/** A month on a time axis: `10月`, `Oct`. */
export const monthName = (locale: Locale, period: Period): string => shortName(locale, period, { month: 'short' });

/** Its year: `2026年`, `2026`. */
export const yearName = (locale: Locale, period: Period): string => shortName(locale, period, { year: 'numeric' });
