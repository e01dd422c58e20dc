import type { Delivery } from '../../../functions/model/run.ts';

/** A row of the ledger in one line, which names nobody but by the recipient's id. */
export function ledgerLine({ id, recipient, edition, attempt, state, reason }: Delivery): string {
  const which = attempt === 1 ? state : `${state} (attempt ${attempt})`;
  return [id, recipient, edition, which, ...(reason === null ? [] : [reason])].join('  ');
}
