import type { Outcome } from '../model/response.ts';
import type { MoveMark, StoredResponse } from '../store/response-item.ts';
import type { Stored, Whereabouts } from '../store/responses.ts';

/** What storing one response needs from outside. */
export interface PutPort {
  /** @param movedFrom Month that the response comes from. */
  readonly put: (response: StoredResponse, movedFrom?: string) => Promise<Stored>;
  readonly whereabouts: (programme: string, period: string, id: string) => Promise<Whereabouts | undefined>;
  /** Puts a mark in the place of a response of a lower revision; false if one stands there that is not lower. */
  readonly markMoved: (mark: MoveMark) => Promise<boolean>;
}

/** What became of a response, and when what is stored now was received. */
export interface StoredOne {
  readonly outcome: Exclude<Outcome, 'period_sealed' | 'rejected'>;
  readonly receivedAt: string;
  /** Of a conflict: month that a correction moved the response to. */
  readonly movedTo?: string;
}

/**
 * Stores a response. One that is moved is put into its new period before a mark takes its place in the old one, and every
 * step may be repeated: a sender that dies between them leaves one too many until the request is sent again, never one too
 * few. By the mark the old period knows what is older, also where the correction came before what it corrects: never are
 * both counted.
 * @param expiresIn Epoch seconds at which the answers of a period are deleted.
 */
export async function storeOne(
  port: PutPort,
  response: StoredResponse,
  movedFrom: string | undefined,
  expiresIn: (period: string) => number,
): Promise<StoredOne> {
  if (movedFrom === undefined) return port.put(response);
  const { programme, id, revision, period, receivedAt } = response;
  const before = await port.whereabouts(programme, movedFrom, id);
  const movedHere = before?.movedTo === period;
  if (before?.movedTo !== undefined && !movedHere) return { outcome: 'conflict', receivedAt, movedTo: before.movedTo };
  if (before !== undefined && !movedHere && before.revision >= revision) return { outcome: 'conflict', receivedAt };
  const stored = await port.put(response, movedFrom);
  if (stored.outcome === 'conflict' || movedHere) return stored;
  const mark = { programme, id, revision, period: movedFrom, movedTo: period, expires: expiresIn(movedFrom) };
  // A newer one has come to the old period in this moment: both stand, and the sender is told.
  if (!(await port.markMoved(mark))) return { outcome: 'conflict', receivedAt };
  return before === undefined ? stored : { ...stored, outcome: 'moved' };
}
