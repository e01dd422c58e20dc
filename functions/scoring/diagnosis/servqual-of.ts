import type { ServqualGap, ServqualGaps } from '../../model/diagnosis/index.ts';
import { pairedGap } from '../../statistics/comparisons/paired-gap.ts';
import { MOMENTS } from '../../statistics/moments.ts';
import { summarise } from '../../statistics/summary.ts';
import { settled } from '../family.ts';
import type { ScoringPlan } from '../plan.ts';
import type { Measure, Reason } from '../suppression/index.ts';
import { baseStatusOf } from './base-status.ts';
import type { Blocks } from './blocks.ts';
import { GAP_SETS } from './count-gaps.ts';

const VERDICTS = { '-1': 'below', '0': 'level', '1': 'above' } as const;
const UNKNOWN = {
  perception: null,
  expectation: null,
  gap: null,
  sd: null,
  se: null,
  t: null,
  p: null,
  pAdjusted: null,
  family: null,
  ci95: null,
  shortShare: null,
  verdict: 'insufficient',
} as const;

const gapSummary = ({ gaps }: Blocks, unit: number) => summarise(gaps, unit * GAP_SETS * MOMENTS);

/** Respondents who answered both sides of a pair, or of enough pairs of a dimension. */
export const gapMeasure =
  (unit: number): Measure =>
  ({ blocks }) => {
    const summary = gapSummary(blocks, unit);
    return { n: summary?.n ?? 0, effectiveN: summary?.effectiveN ?? 0 };
  };

function gapOf({ programme }: ScoringPlan, blocks: Blocks, unit: number, hidden: Reason | null): ServqualGap {
  const differences = gapSummary(blocks, unit);
  const perceived = summarise(blocks.gaps, (unit * GAP_SETS + 1) * MOMENTS);
  const base = gapMeasure(unit)({ blocks });
  const status = baseStatusOf(base, hidden, programme.rules);
  const { n } = base;
  if (differences === null || perceived === null || status === 'suppressed')
    return { status, reason: hidden, n, ...UNKNOWN };
  const test = pairedGap(differences);
  const tested = test.status === 'tested' ? { t: test.t, p: test.p, ci95: test.ci95 } : {};
  const [, short = 0] = blocks.shortfalls.subarray(unit * 3);
  const weight = blocks.gaps[unit * GAP_SETS * MOMENTS + 1] ?? 0;
  const { mean: gap, sd, se } = differences;
  const sides = { perception: perceived.mean, expectation: perceived.mean - gap };
  return { ...UNKNOWN, status, reason: null, n, ...sides, gap, sd, se, ...tested, shortShare: short / weight };
}

/** Gives gaps of one kind their verdicts: adjusted over those that can be tested. */
function verdicts(
  gaps: readonly ServqualGap[],
  family: string,
  rules: ScoringPlan['programme']['rules'],
): ServqualGap[] {
  const tests = settled(
    gaps.map(({ gap, p }) => ({ level: null, difference: gap, p })),
    rules,
    () => family,
  );
  return gaps.map((gap, i) => {
    const test = tests[i];
    return test ? { ...gap, pAdjusted: test.pAdjusted, family: test.family, verdict: VERDICTS[test.direction] } : gap;
  });
}

/**
 * Gaps between perception and expectation of one party in one scope, pair by pair and by dimension; in points, paired, so
 * that what a respondent expects of everything counts on both sides.
 * @param hidden Why a pair or dimension must be hidden: pairs numbered through, then dimensions.
 * @param family Name of scope and party, which gaps are tested within.
 */
export function servqualOf(
  plan: ScoringPlan,
  blocks: Blocks,
  hidden: (unit: number) => Reason | null,
  family: string,
): ServqualGaps {
  const { servqual, rules } = plan.programme;
  if (servqual === undefined) return { status: 'not_asked', dimensions: [], pairs: [] };
  const asked = servqual.dimensions.flatMap(({ id, pairs }) => pairs.map((pair) => ({ dimension: id, ...pair })));
  const all = (count: number, from: number, kind: string): ServqualGap[] =>
    verdicts(
      Array.from({ length: count }, (_, i) => gapOf(plan, blocks, from + i, hidden(from + i))),
      `${family}/servqual-${kind}`,
      rules,
    );
  const dimensions = all(servqual.dimensions.length, asked.length, 'dimensions');
  const pairs = all(asked.length, 0, 'pairs');
  return {
    status: 'computed',
    dimensions: dimensions.map((gap, i) => ({ dimension: servqual.dimensions[i]?.id ?? '', ...gap })),
    pairs: asked.flatMap(({ dimension, perception, expectation }, i) => {
      const gap = pairs[i];
      return gap ? [{ dimension, perceptionItem: perception, expectationItem: expectation, ...gap }] : [];
    }),
  };
}
