import { type RaisedWarning, raisedWarningSchema } from '../model/service/raised-warning.ts';
import { keys } from './keys.ts';
import { putRow, rows, type Table } from './table.ts';

/** Every raising of the rules of a programme, rule by rule, oldest first. */
export const readWarnings = (table: Table, programme: string): Promise<RaisedWarning[]> =>
  rows(table, keys.warnings(programme), raisedWarningSchema.strip());

/** Writes a raising, or that it has recovered. */
export const putWarning = (table: Table, programme: string, warning: RaisedWarning): Promise<void> =>
  putRow(table, { pk: keys.warnings(programme), sk: `${warning.rule}#${warning.raisedAt}` }, warning);
