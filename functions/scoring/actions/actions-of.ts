import { dateAfter } from '../../model/instant.ts';
import { firstDayOf, lastMonthOf, type Period, shift } from '../../model/period.ts';
import type { Improvement } from '../../model/records/action.ts';
import type { NodeScore } from '../../model/scores.ts';
import type { ActionFigure } from '../../model/service/actions.ts';

/** The last day of a period. */
export const lastDayOf = (period: Period): string => dateAfter(firstDayOf(shift(lastMonthOf(period), 1)), -1);

const ORDER: readonly ActionFigure['status'][] = ['overdue', 'open', 'done'];

/**
 * The stored actions as they stood at the end of a period: overdue ones first, then by their last day.
 * @param node Own score of an indicator in a scope.
 */
export function actionsOf(
  stored: readonly Improvement[],
  period: Period,
  node: (scope: string, indicator: string) => NodeScore | undefined,
): ActionFigure[] {
  const today = lastDayOf(period);
  return stored
    .filter(({ openedAt }) => openedAt <= today)
    .map(({ id, name, indicator, scope, owner, openedAt, due, doneAt, target }): ActionFigure => {
      const done = doneAt !== undefined && doneAt <= today;
      const status = done ? 'done' : due < today ? 'overdue' : 'open';
      const value = node(scope, indicator)?.value ?? null;
      const days = { openedAt, due, doneAt: done ? doneAt : null };
      return { action: id, name, indicator, scope, owner, ...days, status, target: target ?? null, value };
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
        a.due.localeCompare(b.due) ||
        (a.action < b.action ? -1 : 1),
    );
}
