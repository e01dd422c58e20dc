import { expect, test } from 'vitest';
import type { TrendPoint } from '../../../functions/model/scores.ts';
import { history } from '../../../functions/run/history.ts';

const point = (period: string): TrendPoint => ({
  period,
  scope: 'company',
  operator: 'P1',
  brand: null,
  status: 'published',
  value: 70,
  ci95: [69, 71],
  n: 100,
});

test('twelve months before, oldest first; a month never reported is scored once and kept', async () => {
  const kept = new Map([['2026-08', [point('2026-08')]]]);
  const scored: string[] = [];
  const port = {
    kept: async (period: string) => kept.get(period),
    score: async (period: string) => {
      scored.push(period);
      return period >= '2026-07' ? [point(period)] : undefined;
    },
    keep: async (period: string, points: readonly TrendPoint[]) => void kept.set(period, [...points]),
  };
  const first = await history(port, '2026-10');
  expect(first.map((p) => p.period)).toEqual(['2026-07', '2026-08', '2026-09']);
  expect(scored).toHaveLength(11);
  expect(scored[0]).toBe('2025-10');
  expect(scored).not.toContain('2026-08');
  expect(scored).not.toContain('2026-10');
  scored.length = 0;
  expect(await history(port, '2026-10')).toEqual(first);
  expect(scored).not.toContain('2026-09');
});
