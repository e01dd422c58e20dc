import { createHash } from 'node:crypto';
import * as z from 'zod';
import { monthSchema } from '../../model/period.ts';
import { programmeHash } from '../../model/programme/hash.ts';
import type { Programme } from '../../model/programme/index.ts';
import { type Run, runId, runInputSchema } from '../../model/run.ts';
import { SHARDS } from '../../store/keys.ts';
import type { Work } from '../../store/work.ts';

/**
 * A part of counting a large month, done by a function of its own. look: one shard, for the gate and the checks of the
 * fieldwork. examine: a share of the people, whose responses lie in any shard. count: the cells of one shard.
 */
const partSchema = z.object({
  stage: z.enum(['look', 'examine', 'count']),
  month: monthSchema,
  /** Number of the shard, or of the share of people. */
  place: z.int().min(0),
  /** Names of the programme that the fieldwork is looked at by, and of the one that is counted by. */
  looked: z.string(),
  counted: z.string(),
});
export type Part = z.infer<typeof partSchema>;

/** What the state machine tells the function of a part. */
export const partStepSchema = runInputSchema
  .pick({ programme: true, report: true, scheduledTime: true })
  .extend({ attempt: z.int().min(1), part: partSchema });

/** Shards of a month. */
export const SHARD_PLACES: readonly number[] = Array.from({ length: SHARDS.responses }, (_, shard) => shard);

/** Shares that people are spread over: as many as there are shards. Each is examined a quarter at a time, for which one function has room. */
export const QUARTERS = [0, 1, 2, 3] as const;

/** The share of a person, and the quarter of it: functions of what they are known by alone. */
export function shareOf(key: string): { readonly share: number; readonly quarter: number } {
  const byte = createHash('sha256').update(key).digest()[0] ?? 0;
  return { share: byte % SHARD_PLACES.length, quarter: Math.floor(byte / SHARD_PLACES.length) % QUARTERS.length };
}

const nameOf = (programme: Programme): string => programmeHash(programme).slice(0, 16);

/** Names of the programmes that a month is looked at and counted by: a look does not depend on actions. */
export const namesFor = (programme: Programme): Pick<Part, 'looked' | 'counted'> => ({
  looked: nameOf({ ...programme, actions: [] }),
  counted: nameOf(programme),
});

/** Where one attempt of a run keeps its work: what an earlier attempt counted is too old for it. */
export interface RunWork {
  readonly work: Work;
  readonly under: string;
}

type Named = Pick<Run, 'programme' | 'report' | 'scheduledTime'>;

/** Prefix of everything that a run leaves for its own functions. */
export const workOf = (run: Named): string => `${runId(run)}/`;

export const runWork = (work: Work, run: Named & Pick<Run, 'attempt'>): RunWork => ({
  work,
  under: `${workOf(run)}${run.attempt}/`,
});

const two = (n: number): string => String(n).padStart(2, '0');

type Looked = Pick<Part, 'looked' | 'month'>;
type Counted = Pick<Part, 'counted' | 'month'>;

/** Where things lie in it. */
export const workPlaces = {
  programme: ({ under }: RunWork, name: string): string => `${under}programmes/${name}`,
  /** What was seen of each shard. */
  looks: ({ under }: RunWork, { looked, month }: Looked): string => `${under}looks/${looked}/${month}/`,
  look: (run: RunWork, of: Looked, shard: number): string => workPlaces.looks(run, of) + two(shard),
  /** Who was seen in a shard, of one share. */
  seen: ({ under }: RunWork, { looked, month }: Looked, shard: number, share: number): string =>
    `${under}seen/${looked}/${month}/${two(shard)}/${two(share)}`,
  duplicates: ({ under }: RunWork, { looked, month }: Looked): string => `${under}duplicates/${looked}/${month}/`,
  duplicatesOf: (run: RunWork, of: Looked, share: number): string => workPlaces.duplicates(run, of) + two(share),
  cells: ({ under }: RunWork, { counted, month }: Counted): string => `${under}cells/${counted}/${month}/`,
  cellsOf: (run: RunWork, of: Counted, shard: number): string => workPlaces.cells(run, of) + two(shard),
} as const;
