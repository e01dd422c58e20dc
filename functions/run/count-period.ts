import { monthsOf, type Period } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import { readLayouts } from '../store/layouts.ts';
import { foldShards } from '../store/responses.ts';
import type { Table } from '../store/table.ts';
import { addCounts, type Counts, counter, noCounts } from './count.ts';
import type { LargeMonths } from './parts/large-months.ts';
import { leaveProgramme, looksLeft } from './parts/left.ts';
import { namesFor, type Part } from './parts/part.ts';
import { readLooks } from './parts/read-looks.ts';
import { askedOf } from './requirements.ts';

/** Parts that are to be done before anything can be said. */
export interface Wanted {
  readonly parts: readonly Part[];
}

/** Counts what the gate asks of a period; of a large month, by what the functions of its parts left of it. */
export async function countPeriod(
  table: Table,
  large: LargeMonths,
  programme: Programme,
  period: Period,
): Promise<Counts | Wanted> {
  const asked = askedOf(programme);
  const fold = { start: () => noCounts(asked), add: counter(asked, await readLayouts(table, programme.id)) };
  const counts: Counts[] = [];
  const parts: Part[] = [];
  for (const month of monthsOf(period)) {
    if (!(await large.isLarge(month))) {
      counts.push(...(await foldShards(table, programme.id, month, fold)));
      continue;
    }
    const left = await looksLeft(large.run, programme, month);
    if (left.length > 0) parts.push(...left);
    else for (const look of await readLooks(large.run, { ...namesFor(programme), month })) counts.push(look.counts);
  }
  if (parts.length === 0) return addCounts(asked, counts);
  await leaveProgramme(large.run, programme);
  return { parts };
}
