import { type Period, trendPeriods } from '../model/period.ts';
import type { ScopeScores, TrendPoint } from '../model/scores.ts';
import { type EarlierPeriod, sameScope } from './earlier-period.ts';
import type { ScoringPlan } from './plan.ts';

/** A period's scopes, and the hash of the programme version that they were scored by. */
type Scored = Pick<EarlierPeriod, 'period' | 'version' | 'scopes'>;

/** Parties and inner nodes that the trend follows: the index of every party, the dimensions of the own operator. */
function followed(plan: ScoringPlan): (operator: string, brand: string | null) => ReadonlySet<string> {
  const own = plan.programme.operators.find((operator) => operator.role === 'own')?.id;
  const ids = (kinds: readonly string[]) =>
    new Set(plan.nodes.filter(({ kind }) => kinds.includes(kind)).map(({ indicator }) => indicator));
  const [index, all] = [ids(['index']), ids(['index', 'dimension'])];
  return (operator, brand) => (operator === own && brand === null ? all : index);
}

function pointsOf(plan: ScoringPlan, now: readonly ScopeScores[], scored: Scored): TrendPoint[] {
  const { period, version } = scored;
  const follow = followed(plan);
  const find = (scope: ScopeScores) => (scored.scopes === now ? scope : sameScope(scored, scope));
  return now.flatMap((scope) => {
    const then = find(scope);
    return scope.operators.flatMap(({ operator, brand }) => {
      const nodes = then?.operators.find((o) => o.operator === operator && o.brand === brand)?.nodes ?? [];
      const indicators = follow(operator, brand);
      return nodes
        .filter(({ indicator }) => indicators.has(indicator))
        .map(({ indicator, status, value, ci95, n }) => ({
          period,
          scope: scope.scope,
          operator,
          brand,
          indicator,
          status,
          value,
          ci95,
          n,
          version,
        }));
    });
  });
}

/** The periods before in order of time, each as the programme lists its scopes and parties, then this period. */
export function trendOf(
  plan: ScoringPlan,
  scopes: readonly ScopeScores[],
  context: { readonly period: Period; readonly programmeHash: string; readonly history: readonly EarlierPeriod[] },
): TrendPoint[] {
  const { period, programmeHash: version, history } = context;
  const shown = trendPeriods(period).flatMap((of): Scored[] =>
    of === period ? [{ period, version, scopes }] : history.filter((earlier) => earlier.period === of).slice(0, 1),
  );
  return shown.flatMap((scored) => pointsOf(plan, scopes, scored));
}
