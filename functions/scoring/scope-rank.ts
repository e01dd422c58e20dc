import type { ScopeScores } from '../model/scores.ts';
import { ranks } from '../statistics/rank.ts';
import type { ScoringPlan } from './plan.ts';

/** Ranks each scope's own index among the scopes of its family that can be shown; none where there is only one. */
export function withScopeRanks(plan: ScoringPlan, scopes: readonly ScopeScores[]): ScopeScores[] {
  const own = plan.programme.operators.find((operator) => operator.role === 'own')?.id;
  const node = plan.nodes.findIndex(({ kind }) => kind === 'index');
  const ownIndex = (scope: ScopeScores): number | null =>
    scope.operators.find(({ operator, brand }) => operator === own && brand === null)?.nodes[node]?.value ?? null;
  const result = [...scopes];
  for (const family of new Set(plan.scopes.map((scope) => scope.family))) {
    const members = scopes.flatMap((scope, i) => {
      const value = ownIndex(scope);
      const peer = family !== null && plan.scopes[i]?.family === family;
      return peer && value !== null ? [{ scope, value, i }] : [];
    });
    if (members.length < 2) continue;
    const places = ranks(members.map(({ value }) => value));
    members.forEach(({ scope, i }, m) => {
      result[i] = { ...scope, rank: { position: places[m] ?? 1, of: members.length } };
    });
  }
  return result;
}
