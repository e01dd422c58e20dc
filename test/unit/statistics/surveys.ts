import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { Summary } from '../../../functions/statistics/summary.ts';
import type { Tally } from '../../../functions/statistics/tally.ts';
import { summaryOf } from './sample.ts';

type Row = Readonly<Record<string, string>>;

const rowsOf = (file: string): Row[] =>
  parse(readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), 'utf8'), { columns: true });

/** The airport survey of one year, as published. */
export const airport = (year: 2016 | 2017): Row[] => rowsOf(`sfo-${year}.csv`);

/** One item of the mobile-phone survey, codes 1-10. */
export const mobiColumn = (item: string): number[] => rowsOf('mobi.csv').map((row) => Number(row[item]));

/** Code 1-5 of a rating; null where it was left blank or not used. */
export function rating(row: Row, item: string): number | null {
  const code = Number(row[item]);
  return row[item] !== '' && code >= 1 && code <= 5 ? code : null;
}

/** Mean of a rating in points of 0-100. */
export function pointsOf(rows: readonly Row[], item: string, weighted = false): Summary {
  const rated = rows.flatMap((row) => {
    const code = rating(row, item);
    return code === null ? [] : [{ points: (code - 1) * 25, weight: Number(row.weight) }];
  });
  return summaryOf(
    rated.map(({ points }) => points),
    weighted ? rated.map(({ weight }) => weight) : [],
  );
}

/** Tallies of codes with the weights given, 1 each if none are. */
export function talliesOf(codes: readonly number[], weights: readonly number[] = []): Tally[] {
  const byCode = new Map<number, { n: number; weight: number; weight2: number }>();
  codes.forEach((code, i) => {
    const tally = byCode.get(code) ?? { n: 0, weight: 0, weight2: 0 };
    const weight = weights[i] ?? 1;
    tally.n += 1;
    tally.weight += weight;
    tally.weight2 += weight * weight;
    byCode.set(code, tally);
  });
  return [...byCode].map(([code, tally]) => ({ code, ...tally }));
}

/** What a function returned, seen to have one of the statuses whose shape has `Key`. */
export function having<Result extends object, Key extends PropertyKey>(
  result: Result,
  key: Key,
): Extract<Result, Record<Key, unknown>> {
  expect(result).toHaveProperty(String(key));
  return result as Extract<Result, Record<Key, unknown>>;
}

/** No NaN and no infinity anywhere in a result. */
export function expectFinite(result: unknown): void {
  JSON.stringify(result, (key, value) => {
    if (typeof value === 'number') expect(Number.isFinite(value), `${key} is ${value}`).toBe(true);
    return value;
  });
}
