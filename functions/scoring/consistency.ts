import type { Benchmark } from '../model/benchmark.ts';
import { indicatorTree } from '../model/programme/index.ts';
import type { Warning } from '../model/scores.ts';
import { rankWarnings } from './consistency-ranks.ts';
import type { ScoringPlan } from './plan.ts';

/** Half of the last digit that published figures print: both 66.10 and 66.104 may stand there as 66.10. */
const ROUNDING = 0.005;

const whose = ({ operator, brand, indicator, source }: Benchmark) => ({
  operator,
  brand: brand ?? null,
  indicator,
  source,
});

function warningIfOutside(code: Warning['code'], benchmark: Benchmark, values: readonly number[]): Warning[] {
  const { value } = benchmark;
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (value === undefined || (value >= low - ROUNDING && value <= high + ROUNDING)) return [];
  return [{ code, ...whose(benchmark), value, range: [low, high] }];
}

/** Digits after the point, as a number is written. */
const decimals = (value: number): number => `${value}`.split('.')[1]?.length ?? 0;

/**
 * Percentages that do not sum to 100. Each printed one may be off by up to half of its last digit, so k of them by k
 * halves together; that they all were cut or lifted by exactly a half is not believed: four whole percentages may sum to
 * 99 to 101, not to 98 or 102.
 */
function shareWarnings(benchmark: Benchmark): Warning[] {
  const { shares } = benchmark;
  if (shares === undefined) return [];
  const digits = Math.max(...shares.map(decimals));
  const scale = 10 ** digits;
  const sum = shares.reduce((total, share) => total + Math.round(share * scale), 0);
  const slack = Math.ceil(shares.length / 2) - 1;
  if (Math.abs(sum - 100 * scale) <= slack) return [];
  const range: [number, number] = [100 - slack / scale, 100 + slack / scale];
  return [{ code: 'shares_do_not_sum', ...whose(benchmark), value: sum / scale, range }];
}

/**
 * Published figures that contradict each other: a parent outside the range of its children's scores, of which it should
 * be a weighted mean; a whole outside the range of its parts; percentages that do not sum to 100; ranks that skip, or are
 * not those of the scores. A parent is judged only if every child with a weight is published, a whole only if two parts
 * are: with fewer, nothing contradicts it.
 */
export function warningsAbout(plan: ScoringPlan, benchmarks: readonly Benchmark[]): Warning[] {
  const tree = new Map(indicatorTree(plan.programme).map((node) => [node.id, node]));
  const ranges = benchmarks.flatMap((whole) => {
    if (whole.part !== undefined) return [];
    const same = benchmarks.filter((b) => b.operator === whole.operator && b.brand === whole.brand);
    const valuesOf = (some: readonly Benchmark[]) => some.flatMap(({ value }) => value ?? []);
    const children = (tree.get(whole.indicator)?.children ?? []).filter((child) => child.weight > 0);
    const below = children.flatMap((child) =>
      valuesOf(same.filter((b) => b.indicator === child.id && b.part === undefined)),
    );
    const parts = valuesOf(same.filter((b) => b.indicator === whole.indicator && b.part !== undefined));
    return [
      ...(children.length > 0 && below.length === children.length
        ? warningIfOutside('parent_outside_children', whole, below)
        : []),
      ...(parts.length >= 2 ? warningIfOutside('whole_outside_parts', whole, parts) : []),
    ];
  });
  return [...ranges, ...benchmarks.flatMap(shareWarnings), ...rankWarnings(plan, benchmarks)];
}
