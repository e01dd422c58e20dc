import type { Metric } from '../../model/programme/index.ts';
import type { RecordTypes } from '../../model/records/index.ts';

type Point = RecordTypes['metrics'];

/** Points of a metric taken together. */
export interface MetricSum {
  readonly numerator: number;
  readonly denominator: number;
  /** Of averages: value × cases; a point without cases counts as one. */
  readonly weighted: number;
  readonly cases: number;
  /** Whether every point says its cases. */
  readonly counted: boolean;
}

export function sumOf(points: readonly Point[]): MetricSum {
  let [numerator, denominator, weighted, cases, counted] = [0, 0, 0, 0, true];
  for (const point of points) {
    numerator += point.numerator ?? 0;
    denominator += point.denominator ?? 0;
    weighted += (point.value ?? 0) * (point.n ?? 1);
    cases += point.n ?? 1;
    counted &&= point.n !== undefined;
  }
  return { numerator, denominator, weighted, cases, counted };
}

/** Value of a metric: shares 0-1, rates per so many as the metric says, counts as they are, averages over all cases. */
export function metricValueOf({ measure, per }: Metric, sum: MetricSum): number {
  switch (measure) {
    case 'share':
      return sum.numerator / sum.denominator;
    case 'rate':
      return (per * sum.numerator) / sum.denominator;
    case 'count':
      return sum.numerator;
    case 'average':
      return sum.weighted / sum.cases;
  }
}

/** Denominator or cases behind a value; null where there is none, or not all points say it. */
export function baseOf({ measure }: Metric, sum: MetricSum): number | null {
  if (measure === 'count') return null;
  if (measure === 'average') return sum.counted ? sum.cases : null;
  return sum.denominator;
}

const dimensionsOf = ({ segments, brand }: Point): Readonly<Record<string, string>> =>
  brand === undefined ? segments : { ...segments, brand };

/**
 * The points that stand for a scope without counting anything twice: those sent for just this scope; where there are
 * none, those sent for its parts, all cut by the same segments, by the fewest that there are.
 */
export function pointsIn(points: readonly Point[], where: Readonly<Record<string, string>>): Point[] {
  const asked = Object.entries(where);
  const inside = points.filter((point) => {
    const dimensions = dimensionsOf(point);
    return asked.every(([id, value]) => dimensions[id] === value);
  });
  const byCut = Map.groupBy(inside, (point) => Object.keys(dimensionsOf(point)).sort().join(' '));
  const cuts = [...byCut].sort(([a], [b]) => a.split(' ').length - b.split(' ').length || (a < b ? -1 : 1));
  const whole = byCut.get(Object.keys(where).sort().join(' '));
  return whole ?? cuts[0]?.[1] ?? [];
}
