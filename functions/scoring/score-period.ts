import type { Benchmark } from '../model/benchmark.ts';
import type { Period } from '../model/period.ts';
import type { ScopeScores, Scores } from '../model/scores.ts';
import { benchmarkGaps } from './benchmark-gaps.ts';
import { type Cells, sortedCells } from './cells.ts';
import { withChanges } from './changes.ts';
import { chartsOf } from './charts.ts';
import { warningsAbout } from './consistency.ts';
import { withDiagnosis } from './diagnosis/diagnose.ts';
import { effectMonths, type MonthCells } from './diagnosis/effect-blocks.ts';
import { effectsOf } from './diagnosis/effects-of.ts';
import { neuralOf } from './diagnosis/neural-of.ts';
import { agreementOf } from './diagnosis/reasons-of.ts';
import type { EarlierPeriod } from './earlier-period.ts';
import { estimatedPlan } from './index-forms/estimated-plan.ts';
import { indexForms } from './index-forms/form-weights.ts';
import type { ScoringPlan } from './plan.ts';
import { printedMonths } from './printed-months.ts';
import { sampleOf } from './sample.ts';
import { scoreScopes } from './scope-scores.ts';
import { scoredSample } from './scored-sample.ts';
import { withService } from './service/index.ts';
import type { ServiceRecords } from './service/records.ts';
import { NONE_STANDING, type StandingRecords, standingOf, withRecords } from './standing-records.ts';
import type { Earlier } from './suppression/index.ts';
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
  /** Earlier periods of the same kind, in any order; those that neither trend nor changes look back at are not used. */
  readonly history: readonly EarlierPeriod[];
  /** Published scores; those reported beside another period are not used. */
  readonly benchmarks: readonly Benchmark[];
  /** Complaints, follow-ups and actions. Default: none. */
  readonly standing?: StandingRecords;
  /** What was refused on arrival. Default: nothing. */
  readonly arrivals?: Scores['sample']['arrivals'];
  /** The revisions of this period that were published before. Default: none. */
  readonly earlier?: readonly Earlier[];
  /** The cells of the months of a longer period. */
  readonly months?: readonly Cells[];
  /** The months around the actions of the programme (see monthsOfEffects), those that have answers. */
  readonly around?: readonly MonthCells[];
  /** The revision before, if it was scored by the same programme: what may stand as it was issued. Default: none. */
  readonly issued?: Scores;
  /** What was sent beside answers. Default: nothing. */
  readonly records?: ServiceRecords;
}

/**
 * The whole result of a period. Every number is finite or null; where a base is too small or nothing can be computed,
 * the status says so. The order of everything follows the programme, never the order in which answers came.
 */
export function scorePeriod(given: ScoringPlan, cells: Cells, context: ScoreContext): Scores {
  const { programme } = given;
  const { hideBelow, markBelow, unreliableRse, significance, adjustment } = programme.rules;
  const { base, method, trim } = programme.weighting;
  const all = sortedCells(cells);
  const scored = scoredSample(given, cells);
  const { plan, weights } = estimatedPlan(given, scored.cells);
  const forms = indexForms(given, scored.cells, weights.used);
  const months = printedMonths(plan, context.period, context.months ?? []);
  const published = { earlier: context.earlier ?? [], months };
  const alone = scoreScopes(plan, scored, { ...published, forms });
  const changed = withChanges(plan, scored.cells, alone, context);
  const standing = context.standing ?? NONE_STANDING;
  const diagnosed = withDiagnosis(plan, scored.cells, changed, published);
  const served = withService(plan, diagnosed, context.period, context.records, context.issued?.scopes);
  const scopes = withRecords(plan, served, standing, context.period, context.issued?.scopes);
  const charts = chartsOf(plan, scopes, context);
  const index = plan.nodes.findIndex(({ kind }) => kind === 'index');
  const besideOf = (operator: string, scope: number) => ({
    printed:
      scopes[scope]?.operators.find((o) => o.operator === operator && o.brand === null)?.nodes[index]?.value !== null,
    months: months.length === 0 ? [] : (context.months ?? []).map(sortedCells),
  });
  const printedIn = (month: Period): readonly ScopeScores[] =>
    month === context.period ? scopes : (context.history.find(({ period }) => period === month)?.scopes ?? []);
  const sample = sampleOf(plan, all, scored, besideOf);
  const benchmarks = context.benchmarks.filter((benchmark) => benchmark.period === context.period);
  return {
    format: 'yardstick-scores-1',
    methodVersion: METHOD_VERSION,
    programme: { id: programme.id, hash: context.programmeHash, effectiveFrom: programme.effectiveFrom },
    period: context.period,
    revision: context.revision,
    cutOff: context.cutOff,
    provenance: programme.provenance?.kind ?? 'survey',
    rules: {
      form: programme.index.form,
      weights: programme.weights,
      weighting: { base, method, trim: trim ?? null },
      hideBelow,
      markBelow,
      unreliableRse: unreliableRse ?? null,
      significance,
      adjustment,
    },
    sample: { ...sample, arrivals: [...(context.arrivals ?? [])] },
    index: {
      form: programme.index.form,
      weights,
      scheme: programme.index.weights === 'acsi' ? programme.index.scheme : null,
      forms: forms.map(({ figures }) => figures),
    },
    indicators: plan.nodes.map(({ position: _, ...node }) => node),
    scopes,
    trend: trendOf(plan, scopes, context),
    charts,
    coding: agreementOf(plan, scored.cells),
    neural: neuralOf(plan, cells.learners.all, scopes[0]),
    effects: effectsOf(plan, context.period, {
      monthsOf: effectMonths(plan, context.around ?? [], printedIn),
      exposed: (action) => published.earlier.some(({ exposesEffect }) => exposesEffect(action)),
    }),
    ...standingOf(plan, { period: context.period, scopes, charts }, standing, sample.quotas),
    benchmarkGaps: benchmarkGaps(plan, scopes, benchmarks),
    warnings: warningsAbout(plan, benchmarks),
  };
}
