import type { Programme } from '../model/programme/index.ts';
import type { BaseStatus, CompositeGap, NodeScore, OperatorScores } from '../model/scores.ts';
import { compositeGap, type MixRow, type NamedSample } from '../statistics/comparisons/composite-gap.ts';
import { weaker } from './base-status.ts';
import { type Stratum, strataOf } from './composite-strata.ts';
import { settled } from './family.ts';
import type { ScoringPlan } from './plan.ts';

type Composite = Programme['composites'][number];

/** Everything that is printed, by scope and party, and the weights behind it, node by node. */
export interface Printed {
  readonly shown: readonly (readonly OperatorScores[])[];
  readonly weightsAt: (scope: number, party: number) => readonly number[];
}

const sampleOf = (name: string, { n, value, se }: NodeScore): NamedSample | null =>
  value === null ? null : { sample: name, n, mean: value, se };

type Figures = Omit<CompositeGap, 'composite' | 'competitor' | 'indicator' | 'level'>;

const without = (status: CompositeGap['status'], emptyStrata: string[] = []): Figures => ({
  status,
  emptyStrata,
  mix: null,
  own: null,
  competing: null,
  difference: null,
  se: null,
  df: null,
  ci95: null,
  p: null,
  pAdjusted: null,
  family: null,
  verdict: 'insufficient',
});

/** Weight of each stratum, by node: those given, or the shares of the own respondents who have a score there. */
function mixOf(strata: readonly Stratum[], mix: Composite['mix'], printed: Printed): (node: number) => number[] {
  if (mix !== 'own') return () => strata.map(({ id }) => mix[id] ?? 0);
  const weights = strata.map(({ scope, own }) => printed.weightsAt(scope, own));
  return (node) => {
    const ofNode = weights.map((byNode) => byNode[node] ?? 0);
    const total = ofNode.reduce((sum, weight) => sum + weight, 0);
    return ofNode.map((weight) => (total === 0 ? 0 : weight / total));
  };
}

/** One indicator: the printed scores of every stratum, or the reason why there is no composite of them. */
function figuresAt(
  strata: readonly Stratum[],
  weights: readonly number[],
  shown: Printed['shown'],
  node: number,
): Figures {
  const nodeOf = (scope: number, party: number) => shown[scope]?.[party]?.nodes[node];
  const rows = strata.flatMap(({ id, scope, own, competitor }, i) => {
    const [a, b] = [nodeOf(scope, own), nodeOf(scope, competitor)];
    const weight = weights[i] ?? 0;
    return a && b && weight > 0 ? [{ id, weight, a, b, names: [`${scope} ${own}`, `${scope} ${competitor}`] }] : [];
  });
  if (rows.length === 0) return without('no_data');
  const empty = rows.filter(({ a, b }) => a.n === 0 || b.n === 0).map(({ id }) => id);
  if (empty.length > 0) return without('empty_stratum', empty);
  const status = rows.flatMap(({ a, b }) => [a.status, b.status]).reduce<BaseStatus>(weaker, 'published');
  if (status === 'suppressed') return without(status);
  const gap = compositeGap(
    rows.map(({ id, weight, a, b, names: [own = '', competitor = ''] }): MixRow => {
      return { segment: id, weight, own: sampleOf(own, a), competitor: sampleOf(competitor, b) };
    }),
  );
  if (gap.status === 'empty_segment' || gap.status === 'no_interval') return without('no_data');
  const { se, df, ci95, p } = gap.status === 'tested' ? gap : { ...without(status), se: 0 };
  return {
    ...without(status),
    mix: rows.map(({ id, weight }) => ({ stratum: id, weight })),
    own: gap.own,
    competing: gap.competitor,
    difference: gap.difference,
    se,
    df,
    ci95,
    p,
  };
}

/**
 * The composites of one scope: own against each competitor at one fixed mix, over printed scores only, since a composite
 * of a hidden one would give it away. Tested, and judged within their family: all composites of the scope at one level.
 * A scope whose parts are no scopes of their own has no composite over them.
 */
export function compositesOf(plan: ScoringPlan, scope: number, printed: Printed): CompositeGap[] {
  const { composites, operators, rules } = plan.programme;
  const rivals = operators.filter(({ role }) => role !== 'own').map(({ id }) => id);
  const gaps = composites.flatMap((composite) =>
    rivals
      .filter((id) => composite.competitor === undefined || composite.competitor === id)
      .flatMap((competitor): CompositeGap[] => {
        const strata = strataOf(plan, composite, competitor, scope);
        if (strata.length === 0 || plan.pairs.length === 0) return [];
        const weightsAt = mixOf(strata, composite.mix, printed);
        return plan.nodes.map(({ indicator, level }, node) => ({
          composite: composite.id,
          competitor,
          indicator,
          level,
          ...figuresAt(strata, weightsAt(node), printed.shown, node),
        }));
      }),
  );
  const tests = settled(gaps, rules, (level) => `${plan.scopes[scope]?.id}/composites/${level}`);
  return gaps.map((gap, i) => {
    const test = tests[i];
    if (!test) return gap;
    const verdict = test.direction === 0 ? 'level' : test.direction > 0 ? 'ahead' : 'behind';
    return { ...gap, pAdjusted: test.pAdjusted, family: test.family, verdict };
  });
}
