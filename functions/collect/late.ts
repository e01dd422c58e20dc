import type { ItemResult } from '../model/response.ts';
import type { ProgrammeVersion } from '../store/programmes.ts';

/** What noting late answers needs from outside. */
export interface LatePort {
  /** Cut-off of the last run that read the period, ISO 8601; undefined while it is open. */
  readonly closedAt: (programme: string, period: string) => Promise<string | undefined>;
  /** Notes that answers of a closed period have changed. */
  readonly noteChanges: (programme: string, period: string, count: number, at: string) => Promise<void>;
}

/** A response that is stored now. */
interface Change {
  readonly result: ItemResult;
  readonly movedFrom: string | undefined;
  readonly receivedAt: string;
}

/**
 * Finds the responses that came after their period was reported, and notes the change at the period. To be called after
 * they are stored. A repetition counts as late if what it repeats came late, so that a note that a crash prevented is made
 * up for when the batch is sent again.
 * @param now Time of receipt, ISO 8601.
 * @returns the results that are late.
 */
export async function markLate(
  port: LatePort,
  changes: readonly Change[],
  versions: readonly ProgrammeVersion[],
  now: string,
): Promise<ReadonlySet<ItemResult>> {
  const programme = versions[0]?.programme.id ?? '';
  const late = new Set<ItemResult>();
  const periods = new Set(changes.flatMap(({ result, movedFrom }) => [result.period ?? [], movedFrom ?? []].flat()));
  for (const period of periods) {
    const closed = await port.closedAt(programme, period);
    if (closed === undefined) continue;
    const isLate = (change: Change) => change.result.outcome !== 'unchanged' || change.receivedAt > closed;
    const into = changes.filter((c) => c.result.period === period && isLate(c));
    const outOf = changes.filter((c) => c.movedFrom === period && isLate(c));
    for (const { result } of into) late.add(result);
    const count = [...into, ...outOf].filter((c) => c.result.outcome !== 'unchanged').length;
    if (into.length + outOf.length > 0) await port.noteChanges(programme, period, count, now);
  }
  return late;
}
