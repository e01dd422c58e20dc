import type { ChangedFigure } from '../model/issue.ts';
import type { Scores } from '../model/scores.ts';

/**
 * Every figure that one revision shows otherwise than the one before, scope by scope in the order of the programme; a
 * figure that either hides is null there.
 */
export function changedFigures(before: Scores, now: Scores): ChangedFigure[] {
  return now.scopes.flatMap(({ scope, operators }) => {
    const then = before.scopes.find((s) => s.scope === scope);
    return operators.flatMap(({ operator, brand, nodes }) => {
      const party = then?.operators.find((o) => o.operator === operator && o.brand === brand);
      return nodes.flatMap(({ indicator, value }): ChangedFigure[] => {
        const was = party?.nodes.find((node) => node.indicator === indicator)?.value ?? null;
        return was === value ? [] : [{ scope, operator, brand, indicator, before: was, now: value }];
      });
    });
  });
}
