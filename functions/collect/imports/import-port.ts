import type { Import } from '../../model/import.ts';
import type { ProgrammeVersion } from '../../store/programmes.ts';
import type { Bytes } from '../files/bytes.ts';
import type { BatchPort } from '../store-batch.ts';

/** An upload as it was when the import began. */
interface Upload {
  readonly bytes: number;
  readonly etag: string;
}

/** What an import needs from outside. */
export interface ImportPort {
  readonly read: () => Promise<Import | undefined>;
  /** False if somebody wrote since `before` was read. */
  readonly advance: (before: Import, next: Import) => Promise<boolean>;
  readonly describe: () => Promise<Upload>;
  /** The upload as it came, perhaps packed. @throws {FileError} if it was replaced since. */
  readonly open: (upload: Upload) => Bytes;
  readonly versions: readonly ProgrammeVersion[];
  readonly batch: BatchPort;
  /** Keeps a piece of the list of rejected rows; the same piece again takes its place. */
  readonly putPiece: (piece: number, lines: string) => Promise<void>;
  /** Makes one list of the pieces 0 to `pieces` − 1. */
  readonly join: (pieces: number) => Promise<void>;
  readonly deleteUpload: () => Promise<void>;
  /** Keeps what became of the rows for the report; the same again changes nothing. */
  readonly keepArrivals: (of: Import) => Promise<void>;
  /** Erases what is stored of a contact. @param contact Keyed hash. */
  readonly erase: (contact: string) => Promise<void>;
}

/** `busy`: another has it; `paused`: time ran out or the store is busy, it goes on where it stopped; `absent`: there is no such import. */
export type ImportOutcome = 'completed' | 'failed' | 'paused' | 'busy' | 'absent';

export interface ImportClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** When the function must have ended; somebody else may go on from then. */
  readonly end: number;
}
