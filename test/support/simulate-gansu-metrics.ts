import { CITIES, MONTHS } from './simulate-gansu-design.ts';
import { normal, type Random, randomFrom } from './simulate-gansu-random.ts';

const SEED = 20261107;

interface Simulated {
  readonly metric: string;
  /** Value in the first and in the last month. */
  readonly from: number;
  readonly to: number;
  /** Denominator, or cases, of the province in a month. */
  readonly base: number;
  /** How far months and cities scatter, as part of the value. */
  readonly spread: number;
  readonly by: 'city' | 'province';
  readonly form: 'ratio' | 'average';
  /** Xi'an's value, where it is known. */
  readonly peer?: number;
}

const METRICS: readonly Simulated[] = [
  { metric: 'ivr', from: 0.6, to: 0.63, base: 610_000, spread: 0.01, by: 'province', form: 'ratio' },
  {
    metric: 'resolution-first',
    from: 0.82,
    to: 0.845,
    base: 96_000,
    spread: 0.02,
    by: 'city',
    form: 'ratio',
    peer: 0.871,
  },
  {
    metric: 'transfer',
    from: 0.055,
    to: 0.047,
    base: 640_000,
    spread: 0.03,
    by: 'province',
    form: 'ratio',
    peer: 0.041,
  },
  { metric: 'sms', from: 0.915, to: 0.934, base: 120_000, spread: 0.008, by: 'province', form: 'ratio' },
  {
    metric: 'complaints',
    from: 0.00138,
    to: 0.00112,
    base: 9_600_000,
    spread: 0.08,
    by: 'city',
    form: 'ratio',
    peer: 0.00097,
  },
  { metric: 'outages', from: 0.0098, to: 0.0081, base: 42_000, spread: 0.12, by: 'city', form: 'ratio' },
  { metric: 'restore', from: 4.3, to: 3.4, base: 360, spread: 0.07, by: 'province', form: 'average' },
  { metric: 'response', from: 49, to: 43, base: 5200, spread: 0.05, by: 'province', form: 'average' },
  { metric: 'resolved', from: 0.93, to: 0.944, base: 5200, spread: 0.01, by: 'city', form: 'ratio' },
  { metric: 'repair', from: 0.88, to: 0.914, base: 8700, spread: 0.015, by: 'city', form: 'ratio' },
  { metric: 'callback', from: 0.95, to: 0.968, base: 8700, spread: 0.008, by: 'province', form: 'ratio' },
  { metric: 'training', from: 4.6, to: 5.5, base: 1450, spread: 0.06, by: 'province', form: 'ratio' },
  { metric: 'qualified', from: 0.82, to: 0.878, base: 1450, spread: 0.008, by: 'province', form: 'ratio' },
];

const INHABITANTS = CITIES.reduce((sum, { inhabitants }) => sum + inhabitants, 0);

/** A row of the file; empty cells are left out on reading. */
interface Point {
  readonly metric: string;
  readonly date: string;
  readonly operator?: string;
  readonly city?: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value?: number;
  readonly n?: number;
}

function pointOf({ metric, form }: Simulated, value: number, base: number) {
  if (form === 'average') return { metric, value: Math.round(value * 100) / 100, n: Math.round(base) };
  const denominator = Math.round(base);
  return {
    metric,
    numerator: Math.min(Math.round(value * denominator), metric === 'training' ? Infinity : denominator),
    denominator,
  };
}

function monthly(one: Simulated, random: Random): Point[] {
  return MONTHS.flatMap((date, m) => {
    const value = one.from + ((one.to - one.from) * m) / (MONTHS.length - 1);
    const drawn = (): number => value * (1 + one.spread * normal(random));
    const parts =
      one.by === 'province'
        ? [pointOf(one, drawn(), one.base)]
        : CITIES.map((city) => ({
            ...pointOf(one, drawn(), (one.base * city.inhabitants) / INHABITANTS),
            city: city.id,
          }));
    const peer = one.peer === undefined ? [] : [{ ...pointOf(one, one.peer, one.base * 0.6), operator: 'xian-mobile' }];
    return [...parts, ...peer].map((point) => ({ ...point, date }));
  });
}

/** Calls that were answered, day by day; on three days of the last month lines had failed. */
function daily(random: Random): Point[] {
  return MONTHS.flatMap((month, m) => {
    const days = new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).getUTCDate();
    return Array.from({ length: days }, (_, d) => {
      const failed = month === MONTHS.at(-1) && d >= 11 && d <= 13;
      const share = (failed ? 0.79 : 0.865 + 0.0015 * m) + 0.008 * normal(random);
      const denominator = Math.round(21_000 * (1 + 0.05 * normal(random)));
      const date = `${month}-${String(d + 1).padStart(2, '0')}`;
      return { metric: 'connect', date, numerator: Math.round(share * denominator), denominator };
    });
  });
}

/** The content of gansu-telecom.metrics.csv. */
export function simulateMetrics(): string {
  const random = randomFrom(SEED);
  const points = [...daily(random), ...METRICS.flatMap((one) => monthly(one, random))];
  const rows = points.map(({ metric, date, operator = '', city = '', numerator, denominator, value, n }) => {
    const id = [metric, date, operator || city].filter((part) => part !== '').join('.');
    return [id, metric, date, operator, city, numerator ?? '', denominator ?? '', value ?? '', n ?? ''].join(',');
  });
  return `${['id,metric,date,operator,city,numerator,denominator,value,n', ...rows].join('\n')}\n`;
}
