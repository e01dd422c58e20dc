import { cityOf, daysIn, drawn, isOver, times } from './simulate-gansu-days.ts';
import { MONTHS } from './simulate-gansu-design.ts';
import { normal, type Random, randomFrom } from './simulate-gansu-random.ts';

const SEED = 20261106;
const BRANDS = [
  ['gotone', 0.22],
  ['m-zone', 0.12],
  ['easyown', 0.66],
] as const;
const CATEGORIES = [
  ['coverage', 30],
  ['fees', 26],
  ['promotions', 14],
  ['service', 18],
  ['integrity', 12],
] as const;
const CHANNELS = [
  ['hotline', 60],
  ['hall', 15],
  ['app', 20],
  ['regulator', 5],
] as const;
/** The surge to be warned of: coverage in Longnan, in the last week of the last month. */
const SURGE = { month: MONTHS.at(-1) ?? '', from: 25, complaints: 34, city: 'longnan' };

function complaint(
  id: string,
  month: string,
  day: number,
  random: Random,
  at?: { category: string; city: string },
): string {
  const category = at?.category ?? drawn(CATEGORIES, random);
  const city = at?.city ?? cityOf(random);
  const [channel, brand] = [drawn(CHANNELS, random), drawn(BRANDS, random)];
  const time = times(month, day, random);
  const answered = 0.5 + 30 * random() ** 3 + (channel === 'regulator' ? 6 : 0);
  const closed = answered + 2 + 150 * random() ** 2;
  const known = (instant: string): string => (isOver(instant, MONTHS.at(-1) ?? '') ? '' : instant);
  const closedAt = known(time(closed));
  const reopened = closedAt !== '' && random() < 0.07 ? 'yes' : 'no';
  return [id, time(0), category, channel, brand, city, known(time(answered)), closedAt, reopened].join(',');
}

/** The content of gansu-telecom.complaints.csv. */
export function simulateComplaints(): string {
  const random = randomFrom(SEED);
  const rows = MONTHS.flatMap((month, m) => {
    const number = 128 - 2 * m + Math.round(6 * normal(random));
    const everywhere = Array.from({ length: number }, () => ({
      day: 1 + Math.floor(random() * daysIn(month)),
      at: undefined,
    }));
    const surge = Array.from({ length: month === SURGE.month ? SURGE.complaints : 0 }, () => ({
      day: SURGE.from + Math.floor(random() * (daysIn(month) - SURGE.from)),
      at: { category: 'coverage', city: SURGE.city },
    }));
    return [...everywhere, ...surge]
      .sort((a, b) => a.day - b.day)
      .map(({ day, at }, i) =>
        complaint(`t-${month.replace('-', '')}-${String(i + 1).padStart(3, '0')}`, month, day, random, at),
      );
  });
  const header = 'id,receivedAt,category,channel,brand,city,firstAnsweredAt,closedAt,reopened';
  return `${[header, ...rows].join('\n')}\n`;
}
