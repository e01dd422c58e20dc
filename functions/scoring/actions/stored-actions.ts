import { type Action, type Programme, type Side, scopesOf } from '../../model/programme/index.ts';
import type { Improvement } from '../../model/records/action.ts';

/**
 * Whom the effect of an action is measured against: the competitor that it names; else own customers outside its scope;
 * for an action of the whole company the first competitor; without any, only before and after.
 */
function controlOf(programme: Programme, { control }: Improvement, treated: Side): Side | undefined {
  const first = programme.operators.find(({ role }) => role === 'competitor')?.id;
  const whole = Object.keys(treated.where).length === 0;
  const operator = control ?? (whole ? first : undefined);
  if (operator !== undefined) return { operator, where: treated.where };
  return whole ? undefined : { where: {} };
}

/** A stored action that is done, as the programme's own are declared. */
function declared(programme: Programme, action: Improvement): Action[] {
  const scope = scopesOf(programme).find(({ id }) => id === action.scope);
  if (scope === undefined || action.doneAt === undefined) return [];
  const treated = { where: scope.where };
  const control = controlOf(programme, action, treated);
  const { id, name, indicator, doneAt: from, before, after } = action;
  return [{ id, name, indicator, from, before, after, treated, ...(control === undefined ? {} : { control }) }];
}

/** The programme with the stored actions that are done beside those it declares: their effects go one way. */
export function withStoredActions(programme: Programme, stored: readonly Improvement[]): Programme {
  const actions = stored.flatMap((action) => declared(programme, action));
  return { ...programme, actions: [...programme.actions, ...actions.toSorted((a, b) => (a.id < b.id ? -1 : 1))] };
}
