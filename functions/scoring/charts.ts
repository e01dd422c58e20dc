import { type Period, preceding } from '../model/period.ts';
import type { Chart, NodeScore, ScopeScores } from '../model/scores.ts';
import { stretches } from '../statistics/control-charts/stretches.ts';
import { type EarlierPeriod, sameScope } from './earlier-period.ts';
import type { ScoringPlan } from './plan.ts';
import { topBoxOf } from './share-chart.ts';
import { chartOf, type Observed } from './stretch-chart.ts';

/** A period's scopes, and the hash of the programme version that they were scored by. */
type Scored = Pick<EarlierPeriod, 'period' | 'version' | 'scopes'>;

/** Periods up to this one that share no month with each other, oldest first: rolling ones overlap, and would move less. */
function series(now: Scored, history: readonly EarlierPeriod[]): Scored[] {
  const byPeriod = new Map<Period, Scored>(history.map((earlier) => [earlier.period, earlier]));
  const oldest = history.reduce((least, { period }) => (period < least ? period : least), now.period);
  const result = [now];
  for (let period = preceding(now.period); period >= oldest; period = preceding(period)) {
    const earlier = byPeriod.get(period);
    if (earlier !== undefined) result.push(earlier);
  }
  return result.reverse();
}

function nodeIn(scored: Scored, scope: ScopeScores, operator: string, id: string | undefined): NodeScore | undefined {
  const parties = sameScope(scored, scope)?.operators;
  return parties
    ?.find((party) => party.operator === operator && party.brand === null)
    ?.nodes.find(({ indicator }) => indicator === id);
}

/**
 * Control charts of every operator's index in every scope: one for each stretch of periods under the same version of the
 * programme, of the values that may be shown.
 */
export function chartsOf(
  plan: ScoringPlan,
  scopes: readonly ScopeScores[],
  context: { readonly period: Period; readonly programmeHash: string; readonly history: readonly EarlierPeriod[] },
): Chart[] {
  const index = plan.nodes.find(({ kind }) => kind === 'index')?.indicator ?? '';
  const { overall } = plan.programme;
  const periods = series({ period: context.period, version: context.programmeHash, scopes }, context.history);
  return scopes.flatMap((scope) =>
    plan.programme.operators.flatMap(({ id: operator }) => {
      const observed = periods.flatMap((scored): Observed[] => {
        const node = nodeIn(scored, scope, operator, index);
        if (!node || node.value === null || node.sd === null || node.effectiveN === null) return [];
        const { value: mean, sd, effectiveN: n } = node;
        const { period, version } = scored;
        const topBox = topBoxOf(period, nodeIn(scored, scope, operator, overall));
        return [{ period, version, mean, sd, n, topBox }];
      });
      return stretches(observed, ({ version }) => version).map(({ version, periods: stretch }) => ({
        scope: scope.scope,
        operator,
        indicator: index,
        version,
        ...chartOf(stretch, plan.programme.baseline, overall),
      }));
    }),
  );
}
