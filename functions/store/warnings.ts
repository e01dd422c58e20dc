import { type StandingWarning, standingWarningSchema } from '../model/standing-warning.ts';
import { keys } from './keys.ts';
import { putRow, rows, type Table } from './table.ts';

/** Where the rules of a programme stand; one that was never raised has no row. */
export const readWarnings = (table: Table, programme: string): Promise<StandingWarning[]> =>
  rows(table, keys.warnings(programme), standingWarningSchema.strip());

/** Writes where a rule stands now. */
export const putWarning = (table: Table, programme: string, warning: StandingWarning): Promise<void> =>
  putRow(table, { pk: keys.warnings(programme), sk: warning.rule }, warning);
