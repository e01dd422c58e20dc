import { expect, test } from 'vitest';
import { exponentOf } from '../../../bench/growth/exponent.ts';
import { itemSize } from '../../../bench/store/item-size.ts';

test('an item is as large as the developer guide says', () => {
  // Names and text by their UTF-8 bytes; 27 needs one byte and one more, 461.5 two and one more.
  expect(itemSize({ pk: { S: 'ab' }, 市: { S: '兰' }, n: { N: '27' }, m: { N: '461.5' } })).toBe(4 + 6 + 3 + 4);
  // A map: three bytes, and one for each entry.
  expect(itemSize({ a: { M: { q1: { N: '7' } } } })).toBe(1 + 3 + 1 + 2 + 2);
});

test('the exponent of a power is found again', () => {
  const points = [10, 1_000, 50_000].map((size) => ({ size, cost: 3 * size ** 1.1 }));
  expect(exponentOf(points)).toBeCloseTo(1.1, 12);
});
