import type { Benchmark } from '../model/benchmark.ts';
import { indicatorTree } from '../model/programme/index.ts';
import type { Warning } from '../model/scores.ts';
import type { ScoringPlan } from './plan.ts';

/** Half of the last digit that published figures print: both 66.10 and 66.104 may stand there as 66.10. */
const ROUNDING = 0.005;

type Code = Warning['code'];

function warningIfOutside(code: Code, benchmark: Benchmark, values: readonly number[]): Warning[] {
  const { operator, indicator, value, source } = benchmark;
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (value >= low - ROUNDING && value <= high + ROUNDING) return [];
  return [{ code, operator, indicator, value, range: [low, high], source }];
}

/**
 * Published scores that contradict each other: a parent outside the range of its children's scores, of which it should
 * be a weighted mean; a whole outside the range of its parts. A parent is judged only if every child with a weight is
 * published, a whole only if two parts are: with fewer, nothing contradicts it.
 */
export function warningsAbout(plan: ScoringPlan, benchmarks: readonly Benchmark[]): Warning[] {
  const tree = new Map(indicatorTree(plan.programme).map((node) => [node.id, node]));
  return benchmarks.flatMap((whole) => {
    if (whole.part !== undefined) return [];
    const same = benchmarks.filter((b) => b.operator === whole.operator && b.brand === whole.brand);
    const children = (tree.get(whole.indicator)?.children ?? []).filter((child) => child.weight > 0);
    const below = children.flatMap((child) =>
      same.filter((b) => b.indicator === child.id && b.part === undefined).map((b) => b.value),
    );
    const parts = same.filter((b) => b.indicator === whole.indicator && b.part !== undefined).map((b) => b.value);
    return [
      ...(children.length > 0 && below.length === children.length
        ? warningIfOutside('parent_outside_children', whole, below)
        : []),
      ...(parts.length >= 2 ? warningIfOutside('whole_outside_parts', whole, parts) : []),
    ];
  });
}
