import type { Benchmark } from '../model/benchmark.ts';
import type { Warning } from '../model/scores.ts';
import type { ScoringPlan } from './plan.ts';

/** Two printed scores that are equal to two decimals may stand in either order. */
const TIE = 0.005;

type Ranked = Benchmark & { readonly rank: number };

const isRanked = (benchmark: Benchmark): benchmark is Ranked => benchmark.rank !== undefined;

const warning = (
  code: Warning['code'],
  { operator, brand, indicator, rank, source }: Ranked,
  range: [number, number],
) => ({
  code,
  operator,
  brand: brand ?? null,
  indicator,
  value: rank,
  range,
  source,
});

/** Places that no indicator of the table holds: where k share a place, the next one is k further on. */
function skips(table: readonly Ranked[]): Warning[] {
  const places = [...Map.groupBy(table, ({ rank }) => rank)].sort(([a], [b]) => a - b);
  return places.flatMap(([rank, entries], i) => {
    const [before, sharing] = places[i - 1] ?? [1, []];
    const next = before + sharing.length;
    const [first] = entries;
    return first === undefined || rank <= next ? [] : [warning('rank_skips', first, [next, rank - 1])];
  });
}

/** Ranks that are not those of the published scores, also of indicators that the rank table leaves out. */
function contradictions(table: readonly Ranked[], scores: readonly number[]): Warning[] {
  return table.flatMap((entry) => {
    const { value, rank } = entry;
    if (value === undefined) return [];
    const first = 1 + scores.filter((score) => score > value + TIE).length;
    const last = scores.filter((score) => score >= value - TIE).length;
    return rank < first || rank > last ? [warning('rank_contradicts_score', entry, [first, last])] : [];
  });
}

/**
 * Rank tables that cannot hold. A table is the indicators of one operator (or brand) and one kind: all items of the tree,
 * the dimensions of one level, or those outside it.
 */
export function rankWarnings(plan: ScoringPlan, benchmarks: readonly Benchmark[]): Warning[] {
  const nodes = new Map(plan.nodes.map((node) => [node.indicator, node]));
  const tableOf = ({ operator, brand, indicator }: Benchmark): string => {
    const node = nodes.get(indicator);
    const kind = node?.kind === 'dimension' ? `level ${node.level}` : (node?.kind ?? 'outside');
    return JSON.stringify([operator, brand ?? null, kind]);
  };
  const wholes = benchmarks.filter(({ part }) => part === undefined);
  return [...Map.groupBy(wholes, tableOf).values()].flatMap((table) => {
    const ranked = table.filter(isRanked);
    return [
      ...skips(ranked),
      ...contradictions(
        ranked,
        table.flatMap(({ value }) => value ?? []),
      ),
    ];
  });
}
