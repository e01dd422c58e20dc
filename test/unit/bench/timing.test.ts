import { expect, test } from 'vitest';
import { median, repeated, sideBySide } from '../../../bench/timing.ts';

test('the middle one, or the mean of the middle two', () => {
  expect(median([9, 1, 2])).toBe(2);
  expect(median([9, 1, 2, 4])).toBe(3);
  expect(median([])).toBeNaN();
});

test('two works take turns, and their first round is not counted', async () => {
  const order: string[] = [];
  const { ours, theirs } = await sideBySide(
    2,
    () => order.push('ours'),
    async () => order.push('theirs'),
  );
  expect(order).toEqual(['ours', 'theirs', 'ours', 'theirs', 'ours', 'theirs']);
  for (const { wall, cpu } of [ours, theirs])
    expect([Number.isFinite(wall), Number.isFinite(cpu)]).toEqual([true, true]);
  let runs = 0;
  await repeated(3, () => {
    runs += 1;
  });
  expect(runs).toBe(4);
});
