import type { Import } from '../../model/import.ts';

/** What stopping an import needs from outside. */
export interface StopPort {
  readonly read: (id: string) => Promise<Import | undefined>;
  /** False if somebody wrote since `before` was read. */
  readonly advance: (before: Import, next: Import) => Promise<boolean>;
  readonly keepArrivals: (of: Import) => Promise<void>;
  readonly deleteUpload: (id: string) => Promise<void>;
}

const REASON =
  'a person was erased while this file was here, and it may have held them; send it again without them: rows that were stored before are told as unchanged';

/** Whether a worker may be storing rows of an import, or of one that was stopped, at a time (ISO 8601). */
export const isHeld = ({ leaseUntil }: Import, at: string): boolean => leaseUntil !== null && leaseUntil > at;

/**
 * Ends an import, deletes its file, and offers no list of its rejected rows. Whoever works on it notices with the next
 * write, and has by then perhaps stored a window of rows: their erasure is left to whoever takes the import up next.
 * @param contact Keyed hash of the person who is erased. @param at ISO 8601.
 */
export async function stopImport(port: StopPort, id: string, contact: string, at: string): Promise<void> {
  for (;;) {
    const found = await port.read(id);
    if (found === undefined) break;
    const ended = found.state === 'completed' || found.state === 'failed';
    const held = isHeld(found, at);
    if (ended && !held) break;
    const erased = held ? [...new Set([...found.erased, contact])] : found.erased;
    const fault = { row: null, column: null, reason: REASON };
    const stopped: Partial<Import> = ended ? {} : { state: 'failed', fault, finishedAt: at, pieces: 0 };
    if (!ended) await port.keepArrivals(found);
    if (await port.advance(found, { ...found, ...stopped, erased, version: found.version + 1 })) break;
  }
  await port.deleteUpload(id);
}
