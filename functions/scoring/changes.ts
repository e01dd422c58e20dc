import { type Period, preceding, yearBefore } from '../model/period.ts';
import type { Change, ScopeScores } from '../model/scores.ts';
import type { Cell } from './cells.ts';
import { type EarlierPeriod, sameScope } from './earlier-period.ts';
import { settled } from './family.ts';
import { partyChanges } from './party-changes.ts';
import type { ScoringPlan } from './plan.ts';
import { selectCells } from './select.ts';

const VERDICTS = { '-1': 'down', '0': 'level', '1': 'up' } as const;

/** Judges the changes of all parties of one scope against one earlier period, level by level. */
function judged(plan: ScoringPlan, family: string, parties: readonly (readonly Change[])[]): Change[][] {
  const levels = new Map(plan.nodes.map(({ indicator, level }) => [indicator, level]));
  const all = parties.flat().map((change) => ({ ...change, level: levels.get(change.indicator) ?? null }));
  const tests = settled(all, plan.programme.rules, (level) => `${family}/${level}`);
  let at = 0;
  return parties.map((changes) =>
    changes.map((change) => {
      const test = tests[at];
      at += 1;
      if (!test) return change;
      const { pAdjusted, family, direction } = test;
      return { ...change, pAdjusted, family, verdict: VERDICTS[direction] };
    }),
  );
}

/** Adds every scope's changes against one earlier period. */
function changedFrom(
  plan: ScoringPlan,
  cells: readonly Cell[],
  scopes: readonly ScopeScores[],
  than: { readonly earlier: EarlierPeriod; readonly against: Change['against']; readonly broken: boolean },
): ScopeScores[] {
  const { earlier, against, broken } = than;
  const wheres = scopes.map(({ where }) => where);
  const now = selectCells(plan, cells, wheres);
  const then = selectCells(earlier.plan, earlier.cells, wheres);
  return scopes.map((scope, i) => {
    const same = sameScope(earlier, scope);
    const parties = scope.operators.map((scores) => {
      const before = same?.operators.find((o) => o.operator === scores.operator && o.brand === scores.brand);
      if (before === undefined) return [];
      return partyChanges(
        { plan, cells: now[i] ?? [], scores },
        { plan: earlier.plan, cells: then[i] ?? [], scores: before },
        { against, period: earlier.period, broken },
      );
    });
    const changes = judged(plan, `${scope.scope}/${earlier.period}`, parties);
    const operators = scope.operators.map((scores, p) => ({
      ...scores,
      changes: [...scores.changes, ...(changes[p] ?? [])],
    }));
    return { ...scope, operators };
  });
}

/**
 * Every party's change on the period before and on the same period a year before, where there was one. The two waves are
 * taken as independent: where a panel was asked twice, the standard error is too large rather than too small.
 */
export function withChanges(
  plan: ScoringPlan,
  cells: readonly Cell[],
  scopes: readonly ScopeScores[],
  context: { readonly period: Period; readonly programmeHash: string; readonly history: readonly EarlierPeriod[] },
): ScopeScores[] {
  const { period, programmeHash, history } = context;
  const earlierOf = (of: Period) => history.find((known) => known.period === of);
  const previous = earlierOf(preceding(period));
  const year = earlierOf(yearBefore(period));
  const from = (earlier: EarlierPeriod | undefined, against: Change['against'], to: readonly ScopeScores[]) =>
    earlier === undefined
      ? [...to]
      : changedFrom(plan, cells, to, { earlier, against, broken: earlier.version !== programmeHash });
  const first = from(previous, 'previous', scopes);
  return year === previous ? first : from(year, 'year_before', first);
}
