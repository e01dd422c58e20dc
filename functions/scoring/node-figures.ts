import type { Programme } from '../model/programme/index.ts';
import type { BaseStatus, NodeScore } from '../model/scores.ts';
import { bootstrapInterval } from '../statistics/bootstrap/mean-interval.ts';
import { controversy } from '../statistics/controversy.ts';
import { type Summary, summarise } from '../statistics/summary.ts';
import { tInterval } from '../statistics/t-interval.ts';
import { answerFigures, NO_ANSWERS, tallies } from './answer-figures.ts';
import type { PlannedNode } from './nodes.ts';
import type { ScoringPlan } from './plan.ts';
import type { Totals } from './totals.ts';
import type { ErrorAt } from './weighting/calibrated-errors.ts';
import { momentsAt } from './weighting/moments-at.ts';

/** Thirty equal weights of 0.1 have an effective size of 29.999999999999996; that is 30. */
const ROUNDING = 1e-9;

/** Standard error as a share of the value; of the value 0 nothing is a small share. */
const relativeError = ({ mean, se }: Summary): number => (se === null || se === 0 ? 0 : se / mean);

/** Whether a base is large enough to be shown: the smaller of the unweighted and the effective size decides. */
export function baseStatus(summary: Summary | null, rules: Programme['rules']): BaseStatus {
  if (summary === null) return 'no_data';
  const size = Math.min(summary.n, summary.effectiveN) + ROUNDING;
  if (size < rules.hideBelow) return 'suppressed';
  const unsure = rules.unreliableRse !== undefined && relativeError(summary) >= rules.unreliableRse;
  return size < rules.markBelow || unsure ? 'marked' : 'published';
}

/** Mean, spread and linearised error at a position among a respondent's scores; null without answers. */
function nodeSummary(plan: ScoringPlan, position: number, totals: Totals): Summary | null {
  return summarise(momentsAt(plan, totals, position).moments, 0);
}

/** What rounding leaves of an error that is 0, because the weighting variables explain all, as a share of the plain one. */
const EXPLAINED = 1e-7;

/** The summary with the standard error that knows how its weights came about, where there is one. */
function withError(summary: Summary | null, se: number | null): Summary | null {
  if (summary === null || se === null || summary.se === null || summary.se === 0) return summary;
  return { ...summary, se: se <= EXPLAINED * summary.se ? 0 : se };
}

/** Interval from the replicates, if all of them were kept. */
function bootstrapOf({ replicates: sums }: Totals, value: number): NodeScore['bootstrap'] {
  if (sums === null) return null;
  const found = bootstrapInterval(sums, value);
  const { status, replicates } = found;
  return found.status === 'ok'
    ? { status, replicates, se: found.se, ci95: found.ci95 }
    : { status, replicates, se: null, ci95: null };
}

/** Everything that is known of a node but for the ranks; also where its base is too small to be shown. */
export function nodeFigures(plan: ScoringPlan, node: PlannedNode, totals: Totals, errorAt: ErrorAt): NodeScore {
  const item = plan.items[node.position];
  const answers = item ? tallies(item, totals.codes) : [];
  const summary = withError(nodeSummary(plan, node.position, totals), errorAt(node.position));
  const status = baseStatus(summary, plan.programme.rules);
  const { indicator } = node;
  if (summary === null) return hiddenFigures({ indicator, n: 0 }, status, null);
  const { n, mean: value, se, sd, effectiveN } = summary;
  const ci95 = se === null ? null : tInterval(value, se, n - 1);
  const dispute = controversy(value, sd);
  const corrected = dispute.status === 'measured' ? dispute.corrected : null;
  const figures = item ? answerFigures(item, answers) : NO_ANSWERS;
  const disputed = dispute.status === 'no_spread' ? null : { corrected, rank: null, rankCorrected: null };
  const common = { value, se, ci95, n, effectiveN, sd, rank: null, controversy: disputed };
  const counted = node.kind === 'index' && !plan.estimates.has(node.position);
  const bootstrap = counted ? bootstrapOf(totals, value) : null;
  return { indicator, status, reason: null, aggregate: null, bootstrap, ...common, ...figures };
}

/** A node without figures but for its base. */
export function hiddenFigures(
  { indicator, n }: Pick<NodeScore, 'indicator' | 'n'>,
  status: BaseStatus,
  reason: NodeScore['reason'],
): NodeScore {
  const nothing = { value: null, se: null, ci95: null, effectiveN: null, sd: null, rank: null } as const;
  const further = { aggregate: null, bootstrap: null, controversy: null } as const;
  return { indicator, status, reason, n, ...further, ...nothing, ...NO_ANSWERS };
}
