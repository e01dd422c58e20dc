import type { Outcome } from '../model/response.ts';
import type { MoveMark, Place, StoredItem } from '../store/item-form.ts';
import type { Stored, Whereabouts } from '../store/items.ts';

/** What storing one response or record needs from outside. */
export interface PutPort {
  /** @param movedFrom Month that the item comes from. */
  readonly put: (item: StoredItem, movedFrom?: string) => Promise<Stored>;
  readonly whereabouts: (place: Place) => Promise<Whereabouts | undefined>;
  /** Puts a mark in the place of an item of a lower revision; false if one stands there that is not lower. */
  readonly markMoved: (mark: MoveMark) => Promise<boolean>;
}

/** What became of an item, and when what is stored now was received. */
export interface StoredOne {
  readonly outcome: Exclude<Outcome, 'period_sealed' | 'rejected'>;
  readonly receivedAt: string;
  /** Of a conflict: month that a correction moved the response to. */
  readonly movedTo?: string;
}

/**
 * Stores a response or record. One that is moved is put into its new period before a mark takes its place in the old one, and every
 * step may be repeated: a sender that dies between them leaves one too many until the request is sent again, never one too
 * few. By the mark the old period knows what is older, also where the correction came before what it corrects: never are
 * both counted.
 * @param expiresIn Epoch seconds at which the answers of a period are deleted.
 */
export async function storeOne(
  port: PutPort,
  item: StoredItem,
  movedFrom: string | undefined,
  expiresIn: (period: string) => number,
): Promise<StoredOne> {
  if (movedFrom === undefined) return port.put(item);
  const { kind, programme, id, revision, period, receivedAt } = item;
  const from = { kind, programme, period: movedFrom, id };
  const before = await port.whereabouts(from);
  const movedHere = before?.movedTo === period;
  if (before?.movedTo !== undefined && !movedHere) return { outcome: 'conflict', receivedAt, movedTo: before.movedTo };
  if (before !== undefined && !movedHere && before.revision >= revision) return { outcome: 'conflict', receivedAt };
  const stored = await port.put(item, movedFrom);
  if (stored.outcome === 'conflict' || movedHere) return stored;
  const mark = { ...from, revision, movedTo: period, expires: expiresIn(movedFrom) };
  // A newer one has come to the old period in this moment: both stand, and the sender is told.
  if (!(await port.markMoved(mark))) return { outcome: 'conflict', receivedAt };
  return before === undefined ? stored : { ...stored, outcome: 'moved' };
}
