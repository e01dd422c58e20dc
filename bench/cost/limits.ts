import type { PartsAsDeployed } from './deployed-parts.ts';
import { ASSUMED, CORE_MEGABYTES, type Measured, type Workload } from './usage.ts';

/** A limit of AWS, and what a month comes to beside it. */
export interface Headroom {
  readonly what: string;
  readonly needed: number;
  readonly limit: number;
  readonly unit: string;
  /** Answers a month at which the limit is reached, everything else being equal. */
  readonly reachedAt: number;
}

/** Published limits; those of an account can be raised on request, those of a partition and a function cannot. */
export const LIMITS = {
  /** Of one partition, a second (DynamoDB developer guide, "Partitions and data distribution"). */
  writesOfPartition: 1000,
  readsOfPartition: 3000,
  /** Gigabytes of one partition, beyond which it is split. */
  partition: 10,
  /** That a read unit reads, if what is read must not be older. */
  bytesOfUnit: 4096,
  /** On-demand table, a second, default quota of an account. */
  writesOfTable: 40_000,
  readsOfTable: 40_000,
  /** Default concurrency of an account that is not new; a new one has 10. */
  concurrency: 1000,
  newConcurrency: 10,
  /** Requests a second, default quota of an account. */
  requests: 10_000,
  /** Seconds that an execution of the monthly run may take, as the stack sets it. */
  execution: 6 * 3600,
  /** Bytes of the input or output of a state. */
  state: 256 * 1024,
  /** Events in the history of an execution, and how many a page of the work list writes. */
  history: 25_000,
  eventsOfPage: 7,
} as const;

/** Answers do not come evenly: most of a month's come in this share of its seconds (five days of eight hours). */
const BUSY = (5 * 8) / (30 * 24);
const MONTH = 30 * 24 * 3600;

/** How much slower a core of Lambda is taken to be than one of the machine that measures. */
export const SLOWER = 2;

/** A limit, and what a month needs of it. */
export const headroom = (what: string, needed: number, limit: number, unit: string, reachedAt: number): Headroom => ({
  what,
  needed,
  limit,
  unit,
  reachedAt,
});

/** Every limit that a month comes near to outside the counting of its parts, the nearest first. */
export function headroomOf(load: Workload, measured: Measured, deployed: PartsAsDeployed): Headroom[] {
  const { answers } = load;
  const { shards, mapAbove, gate, score, warn } = deployed;
  const perSecond = answers / (MONTH * BUSY);
  const batchesPerSecond = perSecond / ASSUMED.batch;
  const secondsOfBatch =
    ASSUMED.batch * measured.secondsToStore * 2 + (ASSUMED.batch / ASSUMED.lanes) * ASSUMED.tableLatency;
  const units = Math.ceil(measured.bytesPerAnswer / 1024);
  /** Seconds of one pass over answers: all shards are read at a time; what holds it up is the table's units or the core. */
  const pass = (of: number, seconds: number, megabytes: number): number =>
    Math.max(
      (of * measured.bytesPerAnswer) / LIMITS.bytesOfUnit / (shards * LIMITS.readsOfPartition),
      of * seconds * SLOWER * Math.max(1, CORE_MEGABYTES / megabytes),
    );
  const alone = Math.min(answers, mapAbove);
  const row = (what: string, needed: number, limit: number, unit: string): Headroom =>
    headroom(what, needed, limit, unit, needed === 0 ? Number.POSITIVE_INFINITY : (answers * limit) / needed);
  /** Of the largest month that one function counts: a larger one needs no more. */
  const most = (what: string, needed: number, limit: number): Headroom =>
    headroom(what, needed, limit, 's', needed > limit ? (alone * limit) / needed : Number.POSITIVE_INFINITY);
  return [
    row('writes of a partition in busy hours', (perSecond * units) / shards, LIMITS.writesOfPartition, '/s'),
    row('writes of the table in busy hours', perSecond * units, LIMITS.writesOfTable, '/s'),
    row('functions at a time in busy hours', batchesPerSecond * secondsOfBatch, LIMITS.concurrency, ''),
    row('requests in busy hours', batchesPerSecond, LIMITS.requests, '/s'),
    row(
      'early warning of quotas, one pass',
      pass(answers, measured.parts.secondsToTally, warn.megabytes),
      warn.seconds,
      's',
    ),
    most(
      'the gate of a month that is counted whole',
      pass(alone, measured.parts.secondsToLook, gate.megabytes),
      gate.seconds,
    ),
    most(
      'scores of thirteen such months, two passes each',
      13 * 2 * pass(alone, measured.secondsToCount, score.megabytes),
      score.seconds,
    ),
  ].sort((a, b) => a.reachedAt - b.reachedAt);
}
