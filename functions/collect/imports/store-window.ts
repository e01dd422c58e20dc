import type { ImportCounts } from '../../model/import.ts';
import type { SentKind } from '../../model/records/index.ts';
import type { ProgrammeVersion } from '../../store/programmes.ts';
import { acceptedResponse, type Judged, judgeKind } from '../accept.ts';
import type { Arrived } from '../arrivals.ts';
import type { JudgedRow } from '../plain/judged-rows.ts';
import { type BatchPort, storeJudged } from '../store-batch.ts';
import { rejectedLines, unreadLine } from './rejected.ts';

/** What became of a window of rows. */
export interface WindowResult {
  readonly counts: ImportCounts;
  /** Lines for the list of rejected rows. */
  readonly rejected: string;
  /** What became of each row. */
  readonly arrived: readonly Arrived[];
}

interface Sending {
  readonly kind: SentKind;
  /** Names this window of this import. */
  readonly origin: string;
  /** Operators whose answers the sender may send; null: all. */
  readonly operators: readonly string[] | null;
  /** Time of receipt, ISO 8601. */
  readonly now: string;
}

/**
 * Judges and stores rows by the same code as the API.
 */
export async function storeWindow(
  batch: BatchPort,
  versions: readonly ProgrammeVersion[],
  window: readonly JudgedRow[],
  { kind, origin, operators, now }: Sending,
): Promise<WindowResult> {
  const judge = judgeKind(kind, versions, operators ?? undefined);
  const readable: Parameters<typeof rejectedLines>[0][] = [];
  const judged: Judged[] = [];
  const lines = new Map<number, string>();
  for (const row of window) {
    if ('reason' in row && row.reason !== undefined) {
      lines.set(row.row, unreadLine(row, row.reason));
      continue;
    }
    judged.push('sound' in row ? acceptedResponse(row.sound) : judge(row.input, readable.length));
    readable.push(row);
  }
  const port: BatchPort = { ...batch, put: (item, from) => batch.put({ ...item, origin }, from) };
  const unread = Array.from(lines, (): Arrived => ({ outcome: 'rejected', period: null, faults: [] }));
  const { counts, results } = await storeJudged(port, kind, versions, judged, now);
  for (const result of results) {
    const row = readable[result.index];
    if (row !== undefined && result.faults.length > 0) lines.set(row.row, rejectedLines(row, result));
  }
  const accepted = counts.created + counts.replaced + counts.moved;
  return {
    counts: {
      rows: window.length,
      accepted,
      unchanged: counts.unchanged,
      rejected: window.length - accepted - counts.unchanged,
    },
    rejected: window.map(({ row }) => lines.get(row) ?? '').join(''),
    arrived: [...results, ...unread],
  };
}
