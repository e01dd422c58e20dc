import type { ImportancePerformance, IpaItem } from '../../model/diagnosis/index.ts';
import { correlationsOf } from '../../statistics/correlations.ts';
import { PAIR, productMoments } from '../../statistics/cross-products.ts';
import { correlationInterval } from '../../statistics/drivers/correlation-interval.ts';
import { importancePerformance } from '../../statistics/drivers/importance-performance.ts';
import { hiddenBy, nodeAt, type Subject } from './select.ts';

type Figures = Omit<IpaItem, 'indicator' | 'quadrant' | 'crosses'>;

/** Importance and performance of one item; nothing where either must not be shown. */
function figuresOf(subject: Subject, position: number, indicator: string): Figures {
  const block = subject.totals.pairs.subarray(position * PAIR, (position + 1) * PAIR);
  const moments = productMoments(block, 2, [0, 1]);
  const { n, effectiveN } = moments;
  const node = nodeAt(subject, indicator);
  const performance = node?.value ?? null;
  const without = { importance: null, importanceCi95: null, performance, performanceCi95: node?.ci95 ?? null };
  const hidden = hiddenBy(subject, indicator);
  if (hidden !== null || n === 0) return { status: hidden ?? 'no_data', n, ...without };
  if (Math.min(n, effectiveN) + 1e-9 < subject.plan.programme.rules.hideBelow)
    return { status: 'suppressed', n, ...without };
  const { matrix, constant } = correlationsOf(moments);
  if (constant.length > 0) return { status: 'constant', n, ...without };
  const importance = matrix[0]?.[1] ?? 0;
  return { status: 'ok', n, ...without, importance, importanceCi95: correlationInterval(importance, effectiveN) };
}

/** Importance against performance of the items that may drive overall satisfaction. */
export function importancePerformanceOf(subject: Subject): ImportancePerformance {
  const { plan } = subject;
  const { overall, items: drivable } = plan.diagnosis;
  const of = overall === null ? null : (plan.items[overall]?.id ?? null);
  const without = (status: Exclude<ImportancePerformance['status'], 'ok'>, items: IpaItem[] = []) => ({
    status,
    of,
    cut: null,
    items,
  });
  if (of === null) return without('no_overall');
  const hidden = hiddenBy(subject, of);
  if (hidden !== null) return without(hidden);
  const items = plan.nodes
    .filter(({ position }) => position !== overall && drivable.has(position))
    .map(({ indicator, position }): IpaItem => {
      return { indicator, ...figuresOf(subject, position, indicator), quadrant: null, crosses: [] };
    });
  const measured = items.flatMap(({ indicator, importance, importanceCi95, performance, performanceCi95 }) =>
    importance === null || performance === null
      ? []
      : [
          {
            indicator,
            importance: { value: importance, ci95: importanceCi95 },
            performance: { value: performance, ci95: performanceCi95 },
          },
        ],
  );
  const found = importancePerformance(measured);
  if (found.status !== 'ok') return without(found.status, items);
  const placed = new Map(measured.map(({ indicator }, i) => [indicator, found.items[i]]));
  return {
    status: 'ok',
    of,
    cut: { by: 'grand_mean', ...found.cut },
    items: items.map((item) => {
      const place = placed.get(item.indicator);
      return place === undefined ? item : { ...item, quadrant: place.quadrant, crosses: [...place.crosses] };
    }),
  };
}
