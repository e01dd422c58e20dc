import type { ChangedFigure, ChangedMeasure } from '../model/issue.ts';
import type { ScopeScores, Scores } from '../model/scores.ts';

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

type Measured = Pick<ChangedMeasure, 'kind' | 'id'> & { readonly value: number | null };

const measuresOf = ({ service }: Pick<ScopeScores, 'service'>): Measured[] => [
  ...(service?.audits ?? []).map(({ audit: id, score }) => ({ kind: 'audit' as const, id, value: score })),
  ...(service?.metrics ?? []).map(({ metric: id, value }) => ({ kind: 'metric' as const, id, value })),
];

/** Every audit and metric that one revision shows otherwise than the one before, scope by scope. */
export function changedMeasures(before: Scores, now: Scores): ChangedMeasure[] {
  return now.scopes.flatMap((scores) => {
    const scope = scores.scope;
    const then = measuresOf(before.scopes.find((s) => s.scope === scope) ?? {});
    return measuresOf(scores).flatMap(({ kind, id, value }): ChangedMeasure[] => {
      const was = then.find((one) => one.kind === kind && one.id === id)?.value ?? null;
      return was === value ? [] : [{ scope, kind, id, before: was, now: value }];
    });
  });
}
