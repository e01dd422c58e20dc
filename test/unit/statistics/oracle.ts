import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A file of R's figures; `T` is the part of it that a test reads. */
export const oracle = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../fixtures/oracle/${name}.json`, import.meta.url), 'utf8'));

/** One of the edge cases whose numbers and nulls are binding. */
export function edgeCase<Input, Expected>(id: string): { readonly input: Input; readonly expected: Expected } {
  const { cases } = oracle<{ cases: { id: string; input: Input; expected: Expected }[] }>('20_edge_cases');
  const found = cases.find((edge) => edge.id === id);
  if (found === undefined) throw new Error(`no edge case ${id}`);
  return found;
}

/** Equal to 1e-9 relative; the 1e-12 is for figures that R rounds to about 0 instead of 0. */
export function near(actual: number | null | undefined, expected: number | null): void {
  if (expected === null || actual === null || actual === undefined) {
    expect(actual).toBe(expected);
    return;
  }
  const tolerance = 1e-9 * Math.abs(expected) + 1e-12;
  expect(Math.abs(actual - expected), `${actual} should be ${expected}`).toBeLessThanOrEqual(tolerance);
}

export function nearAll(actual: readonly number[] | null, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    near(actual?.[i], value);
  });
}
