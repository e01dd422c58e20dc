import type { JudgedRow } from '../plain/judged-rows.ts';

/** Rows that are stored together and counted in one write: few enough that a crash repeats seconds of work. */
const MOST_ROWS = 1000;

const idOf = (row: JudgedRow): unknown => ('sound' in row ? row.sound.id : row.input?.id);

/**
 * The rows in windows of at most 1,000, no two of a window with the same id: so the table itself tells, after a crash in
 * the middle of one, which of its rows were stored by it. The same file is cut the same way from any window on.
 */
export async function* windows(batches: AsyncIterable<readonly JudgedRow[]>): AsyncGenerator<JudgedRow[]> {
  let window: JudgedRow[] = [];
  let ids = new Set<unknown>();
  for await (const batch of batches) {
    for (const row of batch) {
      const id = idOf(row);
      if (window.length >= MOST_ROWS || (id !== undefined && ids.has(id))) {
        yield window;
        window = [];
        ids = new Set();
      }
      window.push(row);
      ids.add(id);
    }
  }
  if (window.length > 0) yield window;
}
