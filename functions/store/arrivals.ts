import { z } from 'zod';
import type { Arrivals, Import } from '../model/import.ts';
import type { Month } from '../model/period.ts';
import type { SentKind } from '../model/records/index.ts';
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

/** What responses were refused of some months, by client and reason, over all days of receipt; in order of client and reason. */
export async function refusedArrivals(
  table: Table,
  programme: string,
  months: readonly Month[],
): Promise<{ client: string; reason: string; n: number }[]> {
  const found = new Map<string, { client: string; reason: string; n: number }>();
  for (const month of months) {
    for (const { sk, ...counts } of await rows(table, keys.arrivals('responses', programme, month), rowSchema)) {
      const [, client = ''] = sk.split('#');
      for (const [reason, n] of Object.entries(counts)) {
        if (FINE.has(reason)) continue;
        const sum = found.get(`${client}#${reason}`)?.n ?? 0;
        found.set(`${client}#${reason}`, { client, reason, n: sum + Number(n) });
      }
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, refused]) => refused);
}
