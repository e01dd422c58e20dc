import { monthsOf, type Period, partsOf } from '../../functions/model/period.ts';
import type { Locale } from '../../functions/model/text.ts';
import { languageOf, message } from './index.ts';

/** U+2212, the sign that typesetters use; Intl writes a hyphen. */
const trueMinus = (text: string): string => text.replace('-', '−');

/** One formatter per language, made at first use: making one takes longer than formatting a page with it. */
function perLocale<Formatter>(make: (locale: Locale) => Formatter): (locale: Locale) => Formatter {
  const made = new Map<Locale, Formatter>();
  return (locale) => {
    const formatter = made.get(locale) ?? make(locale);
    made.set(locale, formatter);
    return formatter;
  };
}

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const negatives = perLocale((locale) => new Intl.NumberFormat(locale, { ...ONE_DECIMAL, signDisplay: 'negative' }));
const signed = perLocale((locale) => new Intl.NumberFormat(locale, { ...ONE_DECIMAL, signDisplay: 'exceptZero' }));
const twoDecimals = perLocale(
  (locale) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' }),
);
const counts = perLocale((locale) => new Intl.NumberFormat(locale));
const percentages = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const significances = perLocale((locale) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }));
const lists = perLocale((locale) => new Intl.ListFormat(languageOf(locale).customs, { type: 'conjunction' }));
const monthsAndYears = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
);
/** The name of a month without its year: 8月 (the long form would be 八月), August. */
const months = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, { month: languageOf(locale).yearFirst ? 'short' : 'long', timeZone: 'UTC' }),
);
const shortMonths = perLocale((locale) => new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }));

/** A score in points with one decimal: `72.4`, `−1.2`. */
export function points(locale: Locale, value: number): string {
  return trueMinus(negatives(locale).format(value));
}

/** A gap in points with its sign and one decimal: `+3.2`, `−1.2`, `0.0`. */
export function signedPoints(locale: Locale, value: number): string {
  return trueMinus(signed(locale).format(value));
}

/** A count with thousands separators: `3,191`. */
export function count(locale: Locale, value: number): string {
  return counts(locale).format(value);
}

const dayOf = (month: string): number => Date.parse(`${month}-01T00:00:00Z`);

/**
 * A period as the language writes it: `2026年10月`, `October 2026`; `2026年第4季度`, `Q4 2026`; `2026年下半年`, `H2 2026`;
 * `2026年`, `2026`; `2026年8月至10月`, `August to October 2026`.
 */
export function periodName(locale: Locale, period: Period): string {
  const { kind, year, number } = partsOf(period);
  const [first = 0, ...later] = monthsOf(period).map(dayOf);
  const monthAndYear = monthsAndYears(locale);
  switch (kind) {
    case 'month':
      return monthAndYear.format(first);
    case 'rolling3': {
      const last = later.at(-1) ?? first;
      const oneYear = number >= later.length + 1;
      const { yearFirst } = languageOf(locale);
      // Within one year it is written once: where a date begins with it, in the first; else in the last.
      const from = (oneYear && !yearFirst ? months(locale) : monthAndYear).format(first);
      const to = (oneYear && yearFirst ? months(locale) : monthAndYear).format(last);
      return message(locale, 'locale.months', { from, to });
    }
    default:
      return message(locale, `locale.${kind}`, { year: `${year}`, number });
  }
}

/** A share of 0-1 as per cent: `12.5 %` in English, `12.5%` in Chinese; decimals only where there are any. */
export function percent(locale: Locale, share: number): string {
  return message(locale, 'locale.percent', { figure: percentages(locale).format(share * 100) });
}

/** A share of 0-1 as per cent with one decimal, for columns of figures: `57.0 %`. */
export function sharePercent(locale: Locale, share: number): string {
  return message(locale, 'locale.percent', { figure: points(locale, share * 100) });
}

/** A correlation, coefficient or R² with two decimals: `0.42`, `−0.05`. */
export function decimals(locale: Locale, value: number): string {
  return trueMinus(twoDecimals(locale).format(value));
}

/** A level of significance as it is agreed on, `0.05`: every digit, no rounding. */
export function significance(locale: Locale, value: number): string {
  return significances(locale).format(value);
}

/** An instant in a time zone: `2026年11月3日 08:00（Asia/Shanghai）`, `3 November 2026, 08:00 (Asia/Shanghai)`. */
export function instantName(locale: Locale, instant: string, zone: string): string {
  const at = Date.parse(instant);
  const day = new Intl.DateTimeFormat(languageOf(locale).customs, { dateStyle: 'long', timeZone: zone }).format(at);
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone }).format(at);
  return message(locale, 'locale.instant', { day, time, zone });
}

/** A day: `2026年11月3日`, `3 November 2026`. @param date ISO 8601 date. */
export function dayName(locale: Locale, date: string): string {
  const { customs } = languageOf(locale);
  return new Intl.DateTimeFormat(customs, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
}

/** Size of a file in MB of a million bytes, with one decimal: `8.3 MB`. */
export function megabytes(locale: Locale, bytes: number): string {
  return `${negatives(locale).format(bytes / 1_000_000)} MB`;
}

/** Several names in one sentence: `甲、乙和丙`, `A, B and C`. */
export function listOf(locale: Locale, names: readonly string[]): string {
  return lists(locale).format(names);
}

/** A period on a time axis: `10月`, `Oct`; `4季度`, `Q4`; `下半年`, `H2`; `2026`. A rolling one goes by its last month. */
export function slotName(locale: Locale, period: Period): string {
  const { kind, year, number } = partsOf(period);
  switch (kind) {
    case 'month':
    case 'rolling3':
      return shortMonths(locale).format(dayOf(monthsOf(period).at(-1) ?? ''));
    case 'year':
      return `${year}`;
    default:
      return message(locale, `locale.slot.${kind}`, { number });
  }
}

/** The year under a time axis where one begins: `2026年`, `2026`; empty elsewhere, and where the slots are years. */
export function slotYear(locale: Locale, period: Period, first: boolean): string {
  const { kind, year, number } = partsOf(period);
  if (kind === 'year' || !(first || number === 1)) return '';
  return message(locale, 'locale.slot.year', { year: `${year}` });
}
