import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Month, Period } from '../model/period.ts';
import { RECORD_KINDS, SENT_KINDS } from '../model/records/index.ts';
import type { Run } from '../model/run.ts';
import { keys, SHARDS } from './keys.ts';
import { ABSENT, pages, putRowIf, row, type Table } from './table.ts';

/** A row of the table as it stands, whatever it is of. */
export const rawRowSchema = z.looseObject({ pk: z.string(), sk: z.string() });
export type RawRow = z.infer<typeof rawRowSchema>;

/** What a row is of: the first part of its key. */
export const kindOfRow = ({ pk }: RawRow): string => pk.split('#')[0] ?? '';

const shards = (kind: keyof typeof SHARDS): number[] => Array.from({ length: SHARDS[kind] }, (_, shard) => shard);

/**
 * The partitions that hold what is known of a programme. Left out is what belongs to this deployment alone: clients,
 * imports under way, work lists of runs, notices of survey tools that were taken within three days.
 */
export function partitionsOf(
  programme: string,
  months: readonly Month[],
  periods: readonly Period[],
  runs: readonly Run[],
): string[] {
  return [
    keys.layouts(programme),
    keys.recipients(programme),
    keys.periods(programme),
    keys.runs(programme),
    keys.revisionRequests(programme),
    keys.warnings(programme),
    keys.alerts(programme),
    keys.caughtUp(programme),
    keys.findings(programme),
    ...runs.map(({ report, scheduledTime }) => keys.decisions(programme, report, scheduledTime)),
    ...periods.flatMap((period) => [
      keys.editions(programme, period),
      keys.deliveries(programme, period),
      keys.benchmarks(programme, period),
    ]),
    ...months.flatMap((month) => [
      ...SENT_KINDS.map((kind) => keys.arrivals(kind, programme, month)),
      ...RECORD_KINDS.flatMap((kind) => shards(kind).map((shard) => keys.records(kind, programme, month, shard))),
      ...shards('responses').map((shard) => keys.answers(programme, month, shard)),
    ]),
  ];
}

/** Every row of a partition as it stands. */
export async function* rawRows(table: Table, pk: string): AsyncGenerator<RawRow> {
  for await (const page of pages(table, pk)) for (const item of page) yield rawRowSchema.parse(unmarshall(item));
}

/** Every suppression, of all programmes. */
export const suppressionRows = (table: Table): AsyncGenerator<RawRow> => rawRows(table, keys.suppressions);

/** The row that has the key of this one; undefined for none. */
export const standingRow = (table: Table, { pk, sk }: RawRow): Promise<RawRow | undefined> =>
  row(table, { pk, sk }, rawRowSchema);

/** Writes a row where none stands; false, and nothing written, where one does. */
export const keepRow = (table: Table, content: RawRow): Promise<boolean> =>
  putRowIf(table, { pk: content.pk, sk: content.sk }, content, ABSENT);

/** Whether two rows hold the same, in whatever order. */
export function sameRow(a: RawRow, b: RawRow): boolean {
  const text = (content: RawRow) =>
    JSON.stringify(Object.entries(marshall(content)).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}
