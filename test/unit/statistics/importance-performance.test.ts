import { describe, expect, it } from 'vitest';
import { importancePerformance } from '../../../functions/statistics/drivers/importance-performance.ts';
import { near, oracle } from './oracle.ts';

const r = oracle<{
  cut_importance_mean: number;
  cut_performance_mean: number;
  items: readonly { item: string; importance: number; performance: number; quadrant: string }[];
}>('17_ipa_controversy');

const measured = (value: number, half: number | null = null) => ({
  value,
  ci95: half === null ? null : ([value - half, value + half] as const),
});

describe('importance and performance (oracle 17)', () => {
  it('are cut at the grand means into the four quadrants', () => {
    const found = importancePerformance(
      r.items.map(({ importance, performance }) => ({
        importance: measured(importance),
        performance: measured(performance),
      })),
    );
    if (found.status !== 'ok') throw new Error(found.status);
    near(found.cut.importance, r.cut_importance_mean);
    near(found.cut.performance, r.cut_performance_mean);
    expect(found.items.map(({ quadrant }) => quadrant)).toEqual(r.items.map(({ quadrant }) => quadrant));
  });

  it('mark the items whose interval contains a cut', () => {
    const found = importancePerformance([
      { importance: measured(0.25, 0.0625), performance: measured(40, 15) },
      { importance: measured(0.5, 0.25), performance: measured(60, 5) },
      { importance: measured(0.375, 0.01), performance: measured(50, 1) },
    ]);
    expect(found).toMatchObject({
      items: [
        { quadrant: 'low_priority', crosses: ['performance'] },
        { quadrant: 'keep_up', crosses: ['importance'] },
        { quadrant: 'keep_up', crosses: ['importance', 'performance'] },
      ],
    });
  });

  it('need two items', () => {
    expect(importancePerformance([{ importance: measured(0.3), performance: measured(50) }])).toEqual({
      status: 'too_few_items',
    });
  });
});
