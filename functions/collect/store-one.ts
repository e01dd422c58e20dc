import type { Outcome } from '../model/response.ts';
import type { StoredResponse } from '../store/response-item.ts';
import type { Stored } from '../store/responses.ts';

/** What storing one response needs from outside. */
export interface PutPort {
  readonly put: (response: StoredResponse) => Promise<Stored>;
  /** Revision of the response that is stored in a period; undefined if there is none. */
  readonly revisionIn: (programme: string, period: string, id: string) => Promise<number | undefined>;
  /** Removes a response whose revision is lower; false if one stands there that is not. */
  readonly removeOlder: (programme: string, period: string, id: string, revision: number) => Promise<boolean>;
}

/** What became of a response, and when what is stored now was received. */
export interface StoredOne {
  readonly outcome: Exclude<Outcome, 'period_sealed' | 'rejected'>;
  readonly receivedAt: string;
}

/**
 * Stores a response. One that is moved is put into its new period before it is removed from the old one, and every step
 * may be repeated: a sender that dies between them leaves one too many until the request is sent again, never one too few.
 */
export async function storeOne(
  port: PutPort,
  response: StoredResponse,
  movedFrom: string | undefined,
): Promise<StoredOne> {
  if (movedFrom === undefined) return port.put(response);
  const { programme, id, revision } = response;
  const before = await port.revisionIn(programme, movedFrom, id);
  const conflict = { outcome: 'conflict', receivedAt: response.receivedAt } as const;
  if (before !== undefined && before >= revision) return conflict;
  const stored = await port.put(response);
  // Nothing in the old period: it was moved before, or it never was there.
  if (stored.outcome === 'conflict' || before === undefined) return stored;
  // A newer one has come to the old period in this moment: both stand, and the sender is told.
  if (!(await port.removeOlder(programme, movedFrom, id, revision))) return conflict;
  return { ...stored, outcome: 'moved' };
}
