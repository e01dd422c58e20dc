import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { Margin } from '../../../functions/statistics/weighting/margin.ts';

/** Rows of a fixture as text by column. */
export function table(path: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)), { columns: true, bom: true });
}

export const texts = (rows: readonly Record<string, string>[], column: string): string[] =>
  rows.map((row) => row[column] ?? '');
export const numbers = (rows: readonly Record<string, string>[], column: string): number[] =>
  rows.map((row) => Number(row[column]));

/** Numbers for the categories of a column, in the order of their first row. */
export function codesOf(categories: readonly string[]): number[] {
  const labels = [...new Set(categories)];
  return categories.map((category) => labels.indexOf(category));
}

/** 200 schools of California (R's survey): what they are, and their final weights by R. */
export const schools = table('apisrs.csv');
export const schoolWeights = table('oracle/07_weights.csv');

/** Airport passengers of 2017, and their weights raked to the mix of 2016 by R. */
export const passengers = table('sfo-2017.csv');
export const passengerWeights = table('oracle/07b_sfo_raked_weights.csv');

/** Score of 0 to 100 of a rating of 1 to 5; null for 0, blank, and 6, not used. */
export const rating = (text: string | undefined): number | null => {
  const code = Number(text);
  return code >= 1 && code <= 5 ? (code - 1) * 25 : null;
};

export const marginOf = (variable: string, categories: readonly string[], targets: Record<string, number>): Margin => ({
  variable,
  categories,
  targets: new Map(Object.entries(targets)),
});

/** Σw of every category. */
export function totalsOf(weights: ArrayLike<number>, categories: readonly string[]): Record<string, number> {
  const totals: Record<string, number> = {};
  categories.forEach((category, i) => {
    totals[category] = (totals[category] ?? 0) + (weights[i] ?? 0);
  });
  return totals;
}

/** Every target is hit to 1e-10 of itself, as raking promises, but for the rounding of another order of summing. */
export function holdsMargins(weights: ArrayLike<number>, margins: readonly Margin[]): void {
  for (const { variable, categories, targets } of margins) {
    const totals = totalsOf(weights, categories);
    for (const [label, target] of targets) {
      expect(Math.abs((totals[label] ?? 0) - target), `${variable} ${label}`).toBeLessThanOrEqual(1.001e-10 * target);
    }
  }
}
