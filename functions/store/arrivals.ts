import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { z } from 'zod';
import type { Month } from '../model/period.ts';
import { keys } from './keys.ts';
import { rows, type Table } from './table.ts';

/** Who sent what, and when. */
export interface Arrived {
  readonly programme: string;
  /** Month of the responses; of receipt where they have none. */
  readonly period: Month;
  /** Day of receipt in UTC. */
  readonly day: string;
  readonly client: string;
}

/** Counts responses by what became of them, in one atomic addition. @param counts outcome, or reason of refusal, to number. */
export async function addArrivals(
  table: Table,
  { programme, period, day, client }: Arrived,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const entries = [...counts];
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshall({ pk: keys.arrivals(programme, period), sk: `${day}#${client}` }),
      UpdateExpression: `ADD ${entries.map((_, i) => `#r${i} :n${i}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(entries.map(([reason], i) => [`#r${i}`, reason])),
      ExpressionAttributeValues: marshall(Object.fromEntries(entries.map(([, n], i) => [`:n${i}`, n]))),
    }),
  );
}

const rowSchema = z.looseObject({ sk: z.string() });

/** Outcomes that say nothing against a client; how often a response was sent again depends on the network, too. */
const FINE = new Set(['pk', 'sk', 'created', 'unchanged', 'replaced', 'moved']);

/** What was refused of some months, by client and reason, over all days of receipt; in order of client and reason. */
export async function refusedArrivals(
  table: Table,
  programme: string,
  months: readonly Month[],
): Promise<{ client: string; reason: string; n: number }[]> {
  const found = new Map<string, { client: string; reason: string; n: number }>();
  for (const month of months) {
    for (const { sk, ...counts } of await rows(table, keys.arrivals(programme, month), rowSchema)) {
      const client = sk.slice(sk.indexOf('#') + 1);
      for (const [reason, n] of Object.entries(counts)) {
        if (FINE.has(reason)) continue;
        const sum = found.get(`${client}#${reason}`)?.n ?? 0;
        found.set(`${client}#${reason}`, { client, reason, n: sum + Number(n) });
      }
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, refused]) => refused);
}
