type Quadrant = 'concentrate_here' | 'keep_up' | 'low_priority' | 'possible_overkill';

/** A figure with its interval, where there is one. */
export interface Measured {
  readonly value: number;
  readonly ci95: readonly [number, number] | null;
}

interface Placed {
  readonly quadrant: Quadrant;
  /** Cuts within the interval of the item: on that side the quadrant is not sure. */
  readonly crosses: readonly ('importance' | 'performance')[];
}

export type ImportancePerformance =
  | {
      readonly status: 'ok';
      readonly cut: { readonly importance: number; readonly performance: number };
      readonly items: readonly Placed[];
    }
  /** One item has nothing to be compared with. */
  | { readonly status: 'too_few_items' };

const QUADRANTS = {
  high: { high: 'keep_up', low: 'concentrate_here' },
  low: { high: 'possible_overkill', low: 'low_priority' },
} as const;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const side = ({ value }: Measured, cut: number) => (value >= cut ? 'high' : 'low');

const crosses = ({ ci95 }: Measured, cut: number): boolean => ci95 !== null && ci95[0] <= cut && cut <= ci95[1];

/**
 * Importance-performance analysis: items in four quadrants, cut at the grand means, the plain means over the items. An item
 * on the cut counts as high. Items near a cut flip from month to month: those whose interval contains it are marked.
 *
 * Source: Martilla and James (1977), Journal of Marketing 41(1), 77-79.
 */
export function importancePerformance(
  items: readonly { readonly importance: Measured; readonly performance: Measured }[],
): ImportancePerformance {
  if (items.length < 2) return { status: 'too_few_items' };
  const cut = {
    importance: mean(items.map(({ importance }) => importance.value)),
    performance: mean(items.map(({ performance }) => performance.value)),
  };
  const placed = items.map(
    (item): Placed => ({
      quadrant: QUADRANTS[side(item.importance, cut.importance)][side(item.performance, cut.performance)],
      crosses: (['importance', 'performance'] as const).filter((axis) => crosses(item[axis], cut[axis])),
    }),
  );
  return { status: 'ok', cut, items: placed };
}
