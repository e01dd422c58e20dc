import type { Benchmark } from '../model/benchmark.ts';
import type { BenchmarkGap, ScopeScores } from '../model/scores.ts';
import type { ScoringPlan } from './plan.ts';

/** The own brand that a competitor's brand is measured against: null for whole operators, undefined if not just one. */
function ownBrandFor(plan: ScoringPlan, brand: string | undefined): string | null | undefined {
  if (brand === undefined) return null;
  const pairs = plan.programme.brandPairs.filter((pair) => pair.competitor === brand);
  return pairs.length === 1 ? pairs[0]?.own : undefined;
}

/**
 * Own score against each published score of another operator, like with like: whole with whole, a brand with the own
 * brand paired with it. The own score is the first scope's from answers, else the published one; without either there
 * is no gap. It has no interval: the other side's n and standard deviation are not known.
 */
export function benchmarkGaps(
  plan: ScoringPlan,
  scopes: readonly ScopeScores[],
  benchmarks: readonly Benchmark[],
): BenchmarkGap[] {
  const ownOperator = plan.programme.operators.find((operator) => operator.role === 'own')?.id;
  const top = scopes.find((scope) => scope.parent === null);
  const fromAnswers = (indicator: string, ownBrand: string | null): number | null | undefined =>
    top?.operators
      .find(({ operator, brand }) => operator === ownOperator && brand === ownBrand)
      ?.nodes.find((node) => node.indicator === indicator)?.value;
  const published = (indicator: string, ownBrand: string | null): number | undefined =>
    benchmarks.find(
      (b) =>
        b.operator === ownOperator &&
        (b.brand ?? null) === ownBrand &&
        b.indicator === indicator &&
        b.part === undefined,
    )?.value;
  return benchmarks.flatMap((benchmark): BenchmarkGap[] => {
    const { operator, brand, indicator, part, value, source } = benchmark;
    const ownBrand = ownBrandFor(plan, brand);
    if (operator === ownOperator || part !== undefined || ownBrand === undefined) return [];
    const answered = fromAnswers(indicator, ownBrand) ?? null;
    const own = answered ?? published(indicator, ownBrand);
    if (own === undefined) return [];
    const ownSource = answered === null ? 'published' : 'answers';
    const difference = own - value;
    return [{ indicator, operator, brand: brand ?? null, own, ownSource, benchmark: value, difference, source }];
  });
}
