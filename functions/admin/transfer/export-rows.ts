import { periodsWith } from '../../collect/erase.ts';
import { addressHash } from '../../model/address.ts';
import { type Month, shift } from '../../model/period.ts';
import { readRecipients } from '../../store/recipients.ts';
import { readRuns } from '../../store/runs.ts';
import type { Table } from '../../store/table.ts';
import { partitionsOf, type RawRow, rawRows, suppressionRows } from '../../store/transfer.ts';

/** Months that something may be known of: from the first that the programme is in force for to the one after `now`'s. */
function monthsUntil(first: Month, now: string): Month[] {
  const last = shift(now.slice(0, 'yyyy-MM'.length), 1);
  const months: Month[] = [];
  for (let month = first; month <= last; month = shift(month, 1)) months.push(month);
  return months;
}

/**
 * Every row of the table that is about a programme, and the suppressions that its mail led to or that concern its
 * recipients.
 * @param first First month that any of its versions is in force for. @param now ISO 8601.
 */
export async function* exportRows(table: Table, programme: string, first: Month, now: string): AsyncGenerator<RawRow> {
  const months = monthsUntil(first, now);
  const periods = [...new Set(months.flatMap(periodsWith))];
  for (const pk of partitionsOf(programme, months, periods, await readRuns(table, programme)))
    yield* rawRows(table, pk);
  const addresses = new Set((await readRecipients(table, programme)).map(({ email }) => addressHash(email)));
  for await (const row of suppressionRows(table)) if (row.programme === programme || addresses.has(row.sk)) yield row;
}
