import type { Arrivals } from '../model/import.ts';
import type { Month } from '../model/period.ts';
import type { ItemResult } from '../model/response.ts';
import { log } from '../runtime/log.ts';
import { addArrivals, type Sender } from '../store/arrivals.ts';
import type { Table } from '../store/table.ts';

/** What is counted of an item; one that could not even be read has no month. */
export type Arrived = Pick<ItemResult, 'outcome' | 'faults' | 'period'>;

/** A refusal is counted by the field that it is about; `form` where it is the item as a whole. */
function reasonOf({ outcome, faults }: Arrived): string {
  if (outcome !== 'rejected') return outcome;
  const [, , , field = 'form'] = faults[0]?.pointer.split('/') ?? [];
  return `rejected ${field}`;
}

/** What became of items that are stored as they were sent. */
const STORED = new Set<Arrived['outcome']>(['created', 'unchanged', 'replaced', 'moved']);

/** No file is about more months than this; what is beyond counts for the month of receipt. */
const MOST_MONTHS = 60;

/**
 * Adds what became of items to the counts per month of the items.
 * @param received Month that stands for that of items without one.
 */
export function countArrivals(counts: Arrivals, results: readonly Arrived[], received: Month): Arrivals {
  const months = new Map(Object.entries(counts));
  for (const result of results) {
    const known = result.period !== null && (months.has(result.period) || months.size < MOST_MONTHS);
    const month = result.period !== null && known ? result.period : received;
    const reason = reasonOf(result);
    const before = months.get(month) ?? {};
    months.set(month, { ...before, [reason]: (before[reason] ?? 0) + 1 });
  }
  return Object.fromEntries(months);
}

/**
 * Says in the log what became of items, and counts it for who sent them. They are stored: that a count is missing must not make the sender send
 * them again, so a failure is only told in the log.
 * @param at Time of receipt, ISO 8601.
 */
export async function noteArrivals(
  table: Table,
  { programme, kind, client }: Pick<Sender, 'programme' | 'kind' | 'client'>,
  results: readonly Arrived[],
  at: string,
): Promise<void> {
  const day = at.slice(0, 'yyyy-MM-dd'.length);
  const rejected = results.filter(({ outcome }) => !STORED.has(outcome)).length;
  log('BATCH_STORED', { programme, kind, client, received: results.length, rejected });
  try {
    await addArrivals(
      table,
      { programme, kind, client, day },
      countArrivals({}, results, day.slice(0, 'yyyy-MM'.length)),
    );
  } catch (error) {
    log('ARRIVALS_UNCOUNTED', { programme, client }, error);
  }
}
