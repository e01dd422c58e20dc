import type { ControlLimits } from '../model/document.ts';
import type { Chart } from '../model/scores.ts';
import type { Context } from './context.ts';

type Signal = Chart['points'][number]['signals'][number];

/** The control charts of the own index, one per stretch of periods under the same programme version. */
export function ownCharts({ scores, own, index }: Context): Chart[] {
  return scores.charts.filter((c) => c.operator === own?.operator && c.indicator === index.indicator);
}

/** Limits of single values or of moving ranges, where their periods stand on the axis. */
export function limitsOf(charts: readonly Chart[], slots: readonly string[], of: 'values' | 'ranges'): ControlLimits[] {
  return charts.flatMap(({ xmr, points }): ControlLimits[] => {
    const at = points.map((p) => slots.indexOf(p.period)).filter((slot) => slot >= 0);
    if (xmr === null || at.length === 0) return [];
    const stretch = { from: Math.min(...at), to: Math.max(...at) };
    if (of === 'values') return [{ ...stretch, low: xmr.limits[0], high: xmr.limits[1], centre: xmr.centre }];
    return [{ ...stretch, low: null, high: xmr.rangeLimit, centre: null }];
  });
}

/** The periods that gave one of these signals. */
export function signalled(charts: readonly Chart[], signals: readonly Signal[]): Set<string> {
  const points = charts.flatMap((c) => c.points);
  return new Set(points.filter((p) => p.signals.some((s) => signals.includes(s))).map((p) => p.period));
}
