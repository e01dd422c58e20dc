import { BRANDS, type Brand, CITIES, MOBILE_SHARE, MONTHS } from './simulate-gansu-design.ts';
import { apportion, type Random, shuffled } from './simulate-gansu-random.ts';

/** Somebody to interview: what is known before the first question. */
export interface Respondent {
  readonly id: string;
  readonly brand: Brand;
  readonly city: (typeof CITIES)[number];
  readonly line: 'broadband' | 'mobile';
  /** Civil date of the interview. */
  readonly answeredAt: string;
}

const daysIn = (month: string): number => new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).getUTCDate();

/** Respondents per brand: the whole wave in the last month, a tracking sample of 840 to 960 in the months before. */
function bases(month: string, random: Random): { brand: Brand; n: number }[] {
  if (month === MONTHS.at(-1)) return BRANDS.map((brand) => ({ brand, n: brand.wave }));
  const totals = { 'gansu-mobile': 560 + Math.floor(random() * 61), unicom: 280 + Math.floor(random() * 61) };
  return Object.entries(totals).flatMap(([operator, total]) => {
    const brands = BRANDS.filter((brand) => brand.operator === operator);
    const parts = apportion(
      total,
      brands.map((brand) => brand.wave),
    );
    return brands.map((brand, i) => ({ brand, n: parts[i] ?? 0 }));
  });
}

/** The sample of one month: prefectures by inhabitants, interviews spread evenly over its days in a random order. */
export function sampleOf(month: string, random: Random): Respondent[] {
  const seats = bases(month, random).flatMap(({ brand, n }) => {
    const perCity = apportion(
      n,
      CITIES.map((city) => city.inhabitants),
    );
    return CITIES.flatMap((city, i) => Array.from({ length: perCity[i] ?? 0 }, () => ({ brand, city })));
  });
  const days = daysIn(month);
  return shuffled(seats, random).map((seat, i, all) => ({
    ...seat,
    id: `g-${month.replace('-', '')}-${String(i + 1).padStart(5, '0')}`,
    line: random() < MOBILE_SHARE ? ('mobile' as const) : ('broadband' as const),
    answeredAt: `${month}-${String(1 + Math.floor((i * days) / all.length)).padStart(2, '0')}`,
  }));
}
