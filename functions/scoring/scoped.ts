import type { Issue } from '../model/issue.ts';
import type { Part, ScopedScores, ScopeScores, Scores } from '../model/scores.ts';

/** The own operator: the one that every gap is measured from; without gaps there is only one operator. */
const ownOperator = (scope: ScopeScores): string | undefined =>
  scope.gaps[0]?.own.operator ?? scope.operators[0]?.operator;

function parentTotal(scores: Scores, scope: ScopeScores): ScopedScores['parentTotal'] {
  const parent = scores.scopes.find(({ scope: id }) => id === scope.parent);
  const own = parent?.operators.find(({ operator, brand }) => operator === ownOperator(parent) && brand === null);
  return parent && own ? { scope: parent.scope, own } : null;
}

/** The own operator's index, dimensions and what stands outside the tree, in every scope below this one. */
function partsOf(scores: Scores, scope: ScopeScores): Part[] {
  const compared = scores.indicators.filter(({ level }) => level === null || level <= 1).map((i) => i.indicator);
  const below = scores.scopes.filter(({ parent }) => parent === scope.scope);
  return below.flatMap((part) => {
    const own = part.operators.find(({ operator, brand }) => operator === ownOperator(scope) && brand === null);
    if (own === undefined) return [];
    const nodes = own.nodes.filter(({ indicator }) => compared.includes(indicator));
    const shown = nodes.map(({ indicator, status, value, ci95, n }) => ({ indicator, status, value, ci95, n }));
    return [{ scope: part.scope, n: own.n, nodes: shown }];
  });
}

/** Sample counts of this scope, and the quotas that lie within it. */
function sampleWithin(scores: Scores, scope: ScopeScores): Scores['sample'] {
  return {
    responses: scope.n,
    byOperator: scope.operators.filter(({ brand }) => brand === null).map(({ operator, n }) => ({ operator, n })),
    quotas: scores.sample.quotas.filter((quota) =>
      Object.entries(scope.where).every(([segment, value]) => quota.where[segment] === value),
    ),
    arrivals: scope.parent === null ? scores.sample.arrivals : [],
    weights: scope.parent === null ? scores.sample.weights : [],
    quality: scores.sample.quality.filter((quality) => quality.scope === scope.scope),
  };
}

/** What changed in this scope. */
function issueWithin(issue: Issue, scope: string): Issue {
  const { revised } = issue;
  const inside = (changed: { readonly scope: string }): boolean => changed.scope === scope;
  if (revised === null) return issue;
  const { figures, measures } = revised;
  return { ...issue, revised: { ...revised, figures: figures.filter(inside), measures: measures.filter(inside) } };
}

/**
 * What the report of one scope may draw on: its own scores, sample and trend, the own operator's total of its parent,
 * and the main scores of the scopes below it. Published scores and the warnings about them concern the company: only the scope at the top has them.
 * @throws {RangeError} if there is no such scope.
 */
export function scopedScores(scores: Scores, scope: string): ScopedScores {
  const found = scores.scopes.find(({ scope: id }) => id === scope);
  if (found === undefined) throw new RangeError(`there is no scope "${scope}"`);
  const { scopes: _, ...shared } = scores;
  const top = found.parent === null;
  const actions = top ? scores.actions : scores.actions.filter((action) => action.scope === scope);
  return {
    ...shared,
    ...(scores.issue === undefined ? {} : { issue: issueWithin(scores.issue, scope) }),
    sample: sampleWithin(scores, found),
    trend: scores.trend.filter((point) => point.scope === scope),
    charts: scores.charts.filter((chart) => chart.scope === scope),
    benchmarkGaps: top ? scores.benchmarkGaps : [],
    warnings: top ? scores.warnings : [],
    coding: top ? scores.coding : [],
    effects: top ? scores.effects : scores.effects.filter(({ action }) => actions.some((one) => one.action === action)),
    actions,
    risks: top ? scores.risks : [],
    earlyWarnings: top ? scores.earlyWarnings : scores.earlyWarnings.filter((warning) => warning.scope === scope),
    raisedWarnings: top ? scores.raisedWarnings : scores.raisedWarnings.filter((warning) => warning.scope === scope),
    neural: top ? scores.neural : null,
    scope: found,
    parentTotal: parentTotal(scores, found),
    parts: partsOf(scores, found),
  };
}
