import type { Benchmark } from '../model/benchmark.ts';
import type { Period } from '../model/period.ts';
import type { Scope } from '../model/programme/index.ts';
import type { ScopeScores, Scores, TrendPoint } from '../model/scores.ts';
import { benchmarkGaps } from './benchmark-gaps.ts';
import { type Cell, type Cells, sortedCells } from './cells.ts';
import { warningsAbout } from './consistency.ts';
import { gapsOf } from './gaps.ts';
import { operatorScores } from './operator-scores.ts';
import type { ScoringPlan } from './plan.ts';
import { sampleOf } from './sample.ts';
import { withScopeRanks } from './scope-rank.ts';
import { countResponses, selectCells, totalsOf } from './select.ts';
import { trendOf } from './trend.ts';

/** Version of the method; changes when the same answers would give other figures. */
export const METHOD_VERSION = '1';

/** What scores carry that does not follow from programme and answers. */
export interface ScoreContext {
  readonly programmeHash: string;
  readonly period: Period;
  readonly revision: number;
  /** Scheduled time of the run, ISO 8601 UTC. */
  readonly cutOff: string;
  /** Points of earlier periods, in any order; those of this period or older than twelve months are not used. */
  readonly history: readonly TrendPoint[];
  /** Published scores; those reported beside another period are not used. */
  readonly benchmarks: readonly Benchmark[];
}

function scopeScores(plan: ScoringPlan, scope: Scope, cells: readonly Cell[]): ScopeScores {
  const operators = plan.parties.map((party) => operatorScores(plan, party, totalsOf(plan, cells, party)));
  return {
    scope: scope.id,
    parent: scope.parent,
    where: scope.where,
    n: countResponses(cells),
    rank: null,
    operators,
    gaps: gapsOf(plan, scope.id, operators),
  };
}

/**
 * The whole result of a period. Every number is finite or null; where a base is too small or nothing can be computed,
 * the status says so. The order of everything follows the programme, never the order in which answers came.
 */
export function scorePeriod(plan: ScoringPlan, cells: Cells, context: ScoreContext): Scores {
  const { programme } = plan;
  const { hideBelow, markBelow, significance, adjustment } = programme.rules;
  const all = sortedCells(cells);
  const selected = selectCells(
    plan,
    all,
    plan.scopes.map((scope) => scope.where),
  );
  const scopes = withScopeRanks(
    plan,
    plan.scopes.map((scope, i) => scopeScores(plan, scope, selected[i] ?? [])),
  );
  const benchmarks = context.benchmarks.filter((benchmark) => benchmark.period === context.period);
  return {
    format: 'yardstick-scores-1',
    methodVersion: METHOD_VERSION,
    programme: { id: programme.id, hash: context.programmeHash, effectiveFrom: programme.effectiveFrom },
    period: context.period,
    revision: context.revision,
    cutOff: context.cutOff,
    provenance: programme.provenance?.kind ?? 'survey',
    rules: { form: 'respondent', weights: programme.weights, hideBelow, markBelow, significance, adjustment },
    sample: sampleOf(plan, all),
    indicators: plan.nodes.map(({ position: _, ...node }) => node),
    scopes,
    trend: trendOf(plan, scopes, context),
    benchmarkGaps: benchmarkGaps(plan, scopes, benchmarks),
    warnings: warningsAbout(plan, benchmarks),
  };
}
