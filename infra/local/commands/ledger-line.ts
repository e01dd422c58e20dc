import type { Delivery } from '../../../functions/model/run.ts';

/** A row of the ledger, which names nobody but by the recipient's id. */
export function ledgerCells({ id, recipient, edition, attempt, state, reason }: Delivery): string[] {
  return [id, recipient, edition, attempt === 1 ? state : `${state} (attempt ${attempt})`, reason ?? ''];
}

/** The same in one line. */
export const ledgerLine = (row: Delivery): string => ledgerCells(row).join('  ').trimEnd();
