import { type Month, monthSchema } from '../model/period.ts';
import { type PeriodState, periodStateSchema } from '../model/period-state.ts';
import { changeRow } from './change-row.ts';
import { keys } from './keys.ts';
import { row, rows, type Table } from './table.ts';

const keyOf = (programme: string, month: Month) => ({ pk: keys.periods(programme), sk: month });

export function readPeriodState(table: Table, programme: string, month: Month): Promise<PeriodState | undefined> {
  return row(table, keyOf(programme, month), periodStateSchema);
}

/** Every month of a programme that something is known of. */
export async function readPeriodStates(
  table: Table,
  programme: string,
): Promise<{ month: Month; state: PeriodState }[]> {
  const found = await rows(table, keys.periods(programme), periodStateSchema.extend({ sk: monthSchema }));
  return found.map(({ sk: month, ...state }) => ({ month, state }));
}

/**
 * Closes a month at a run's cut-off. To be called before its answers are read: whoever stores one asks afterwards
 * whether the month is closed, so that no answer is both missing in the run and not noted as a change.
 */
export async function closePeriod(table: Table, programme: string, month: Month, at: string): Promise<void> {
  const values = { ':at': at, ':none': 0 };
  await changeRow(table, keyOf(programme, month), {
    update: 'SET closedAt = :at, seen = if_not_exists(changed, :none)',
    values,
  });
}

/**
 * Notes that answers of a month are being erased: what was issued from them is to be scored anew. To be called before they
 * are, for an erasure that breaks off is noted rather than forgotten. @param at ISO 8601.
 */
export async function noteErasure(table: Table, programme: string, month: Month, at: string): Promise<void> {
  await changeRow(table, keyOf(programme, month), { update: 'SET erasedAt = :at', values: { ':at': at } });
}

/** Notes that answers of a closed month have changed. @param at ISO 8601. */
export async function noteChanges(
  table: Table,
  programme: string,
  month: Month,
  count: number,
  at: string,
): Promise<void> {
  await changeRow(table, keyOf(programme, month), {
    update: 'SET changedAt = :at ADD changed :n',
    values: { ':at': at, ':n': count },
  });
}
