import * as z from 'zod';
import type { Arrivals, Import } from '../model/import.ts';
import type { Month } from '../model/period.ts';
import { SENT_KINDS, type SentKind } from '../model/records/index.ts';
import type { Scores } from '../model/scores.ts';
import { changeRow } from './change-row.ts';
import { keys } from './keys.ts';
import { putRow, rows, type Table } from './table.ts';

/** Who sent, and when. */
export interface Sender {
  readonly programme: string;
  readonly kind: SentKind;
  /** Day of receipt in UTC. */
  readonly day: string;
  /** Client of the API, or `survey:` and the id of a survey tool. */
  readonly client: string;
}

/** Counts items by what became of them, in one atomic addition per month of the items. */
export async function addArrivals(
  table: Table,
  { programme, kind, day, client }: Sender,
  arrivals: Arrivals,
): Promise<void> {
  for (const [period, counts] of Object.entries(arrivals)) {
    const entries = Object.entries(counts);
    await changeRow(
      table,
      { pk: keys.arrivals(kind, programme, period), sk: `${day}#${client}` },
      {
        update: `ADD ${entries.map((_, i) => `#r${i} :n${i}`).join(', ')}`,
        names: Object.fromEntries(entries.map(([reason], i) => [`#r${i}`, reason])),
        values: Object.fromEntries(entries.map(([, n], i) => [`:n${i}`, n])),
      },
    );
  }
}

/** Keeps what became of the rows of an import, in rows of its own: kept again, it is not counted twice. */
export async function keepArrivals(
  table: Table,
  { programme, kind, id, client, createdAt, arrivals }: Import,
): Promise<void> {
  const sk = `${createdAt.slice(0, 'yyyy-MM-dd'.length)}#${client}#${id}`;
  for (const [period, counts] of Object.entries(arrivals)) {
    await putRow(table, { pk: keys.arrivals(kind, programme, period), sk }, counts);
  }
}

const rowSchema = z.looseObject({ sk: z.string() });

/** Outcomes that say nothing against a client; how often a response was sent again depends on the network, too. */
const FINE = new Set(['pk', 'sk', 'created', 'unchanged', 'replaced', 'moved']);

type Refused = Scores['sample']['arrivals'][number];

async function refusedOf(
  table: Table,
  kind: SentKind,
  programme: string,
  months: readonly Month[],
): Promise<Refused[]> {
  const found = new Map<string, Refused>();
  const read = (month: Month) => rows(table, keys.arrivals(kind, programme, month), rowSchema);
  for (const { sk, ...counts } of (await Promise.all(months.map(read))).flat()) {
    const [, client = ''] = sk.split('#');
    for (const [reason, n] of Object.entries(counts)) {
      if (FINE.has(reason)) continue;
      const sum = found.get(`${client}#${reason}`)?.n ?? 0;
      found.set(`${client}#${reason}`, { kind, client, reason, n: sum + Number(n) });
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, refused]) => refused);
}

/** What was refused of some months, over all days of receipt; in order of kind, client and reason. */
export async function refusedArrivals(table: Table, programme: string, months: readonly Month[]): Promise<Refused[]> {
  return (await Promise.all(SENT_KINDS.map((kind) => refusedOf(table, kind, programme, months)))).flat();
}
