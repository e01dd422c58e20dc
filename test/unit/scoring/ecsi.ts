import { expect } from 'vitest';
import { programmeOf } from './survey.ts';
import { blocks } from './surveys.ts';

const named = (id: string) => ({ id, name: id });

/** What causes what in the ECSI model. */
export const PATHS = [
  ['Image', 'Expectation'],
  ['Image', 'Satisfaction'],
  ['Image', 'Loyalty'],
  ['Expectation', 'Quality'],
  ['Expectation', 'Value'],
  ['Expectation', 'Satisfaction'],
  ['Quality', 'Value'],
  ['Quality', 'Satisfaction'],
  ['Value', 'Satisfaction'],
  ['Satisfaction', 'Complaints'],
  ['Satisfaction', 'Loyalty'],
  ['Complaints', 'Loyalty'],
].map(([from, to]) => ({ from, to }));

/** The mobile-phone survey with the ECSI model; the index is its Satisfaction. */
export const mobi = (index: Record<string, unknown>, changes: Record<string, unknown> = {}) =>
  programmeOf({
    scales: { ten: { from: 1, to: 10 } },
    items: blocks.flatMap(({ items }) => items.map((id) => ({ ...named(id), scale: 'ten' }))),
    indicators: [
      {
        ...named('index'),
        children: Object.fromEntries(blocks.map(({ block }) => [block, block === 'Satisfaction' ? 1 : 0])),
      },
      ...blocks.map(({ block, items }) => ({ ...named(block), children: items })),
    ],
    index,
    ...changes,
  });
export const within = (actual: number | null | undefined, expected: number, tolerance: number) =>
  expect(Math.abs((actual ?? Number.NaN) - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(tolerance);
