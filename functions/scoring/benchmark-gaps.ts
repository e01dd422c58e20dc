import type { Benchmark } from '../model/benchmark.ts';
import type { BenchmarkGap, ScopeScores } from '../model/scores.ts';
import { benchmarkGap } from '../statistics/comparisons/benchmark-gap.ts';
import type { Sample } from '../statistics/comparisons/independent.ts';
import { settled } from './family.ts';
import type { ScoringPlan } from './plan.ts';

/** The own brand that a competitor's brand is measured against: null for whole operators, undefined if not just one. */
function ownBrandFor(plan: ScoringPlan, brand: string | undefined): string | null | undefined {
  if (brand === undefined) return null;
  const pairs = plan.programme.brandPairs.filter((pair) => pair.competitor === brand);
  return pairs.length === 1 ? pairs[0]?.own : undefined;
}

/** An own score; its standard error where answers, or a published n and s.d., give one. */
interface Own {
  readonly source: BenchmarkGap['ownSource'];
  readonly sample: Sample;
}

type OwnAt = (indicator: string, brand: string | null) => Own | undefined;

/** Own scores: the first scope's from answers, else the published ones. */
function ownScores(plan: ScoringPlan, scopes: readonly ScopeScores[], benchmarks: readonly Benchmark[]): OwnAt {
  const operator = plan.programme.operators.find(({ role }) => role === 'own')?.id;
  const top = scopes.find((scope) => scope.parent === null);
  return (indicator, brand) => {
    const node = top?.operators
      .find((scores) => scores.operator === operator && scores.brand === brand)
      ?.nodes.find((scores) => scores.indicator === indicator);
    if (node && node.value !== null) return { source: 'answers', sample: { mean: node.value, se: node.se, n: node.n } };
    const published = benchmarks.find(
      (b) =>
        b.operator === operator &&
        (b.brand ?? null) === brand &&
        b.indicator === indicator &&
        b.part === undefined &&
        b.value !== undefined,
    );
    if (published?.value === undefined) return undefined;
    const { value: mean, n = 1, sd } = published;
    return { source: 'published', sample: { mean, n, se: sd === undefined || n < 2 ? null : sd / Math.sqrt(n) } };
  };
}

/**
 * Own score against each published score of another operator, like with like: whole with whole, a brand with the own
 * brand paired with it; without an own score there is no gap. Welch's test and a verdict where n and s.d. of the published
 * side are known, else the difference alone: to take a published figure as free of error would make gaps look surer than
 * they are.
 */
export function benchmarkGaps(
  plan: ScoringPlan,
  scopes: readonly ScopeScores[],
  benchmarks: readonly Benchmark[],
): BenchmarkGap[] {
  const ownOperator = plan.programme.operators.find(({ role }) => role === 'own')?.id;
  const ownAt = ownScores(plan, scopes, benchmarks);
  const gaps = benchmarks.flatMap((published): (BenchmarkGap & { level: number | null })[] => {
    const { operator, brand, indicator, part, value, n, sd, source } = published;
    const ownBrand = ownBrandFor(plan, brand);
    if (operator === ownOperator || part !== undefined || ownBrand === undefined || value === undefined) return [];
    const own = ownAt(indicator, ownBrand);
    if (own === undefined) return [];
    const test = benchmarkGap(own.sample, { value, n, sd });
    const figures = test.status === 'tested' ? test : { se: null, df: null, ci95: null, p: null };
    const { se, df, ci95, p } = figures;
    return [
      {
        level: plan.nodes.find((node) => node.indicator === indicator)?.level ?? null,
        indicator,
        operator,
        brand: brand ?? null,
        own: own.sample.mean,
        ownSource: own.source,
        benchmark: value,
        difference: own.sample.mean - value,
        ...{ se, df, ci95, p, pAdjusted: null, family: null, verdict: null },
        source,
      },
    ];
  });
  const tests = settled(gaps, plan.programme.rules, (level) => `benchmarks/${level}`);
  return gaps.map(({ level: _, ...gap }, i) => {
    const test = tests[i];
    if (!test) return gap;
    const verdict = test.direction === 0 ? 'level' : test.direction > 0 ? 'ahead' : 'behind';
    return { ...gap, pAdjusted: test.pAdjusted, family: test.family, verdict };
  });
}
