import { ASSUMED, type Measured, type Workload } from './usage.ts';

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
  shards: 16,
  /** Of one partition, a second (DynamoDB developer guide, "Partitions and data distribution"). */
  writesOfPartition: 1000,
  readsOfPartition: 3000,
  /** On-demand table, a second, default quota of an account. */
  writesOfTable: 40_000,
  readsOfTable: 40_000,
  /** Default concurrency of an account that is not new; a new one has 10. */
  concurrency: 1000,
  /** Requests a second, default quota of an account. */
  requests: 10_000,
  /** Seconds that a function may run. */
  functionSeconds: 900,
  /** Events in the history of an execution, and how many a page of the work list writes. */
  history: 25_000,
  eventsOfPage: 7,
} as const;

/** Answers do not come evenly: most of a month's come in this share of its seconds (five days of eight hours). */
const BUSY = (5 * 8) / (30 * 24);
const MONTH = 30 * 24 * 3600;

/** Every limit that a month comes near to, the nearest first. */
export function headroomOf(load: Workload, measured: Measured): Headroom[] {
  const { answers } = load;
  const perSecond = answers / (MONTH * BUSY);
  const batchesPerSecond = perSecond / ASSUMED.batch;
  const secondsOfBatch =
    ASSUMED.batch * measured.secondsToStore * 2 + (ASSUMED.batch / ASSUMED.lanes) * ASSUMED.tableLatency;
  const units = Math.ceil(measured.bytesPerAnswer / 1024);
  const readUnits = (answers * measured.bytesPerAnswer) / 4096;
  // All shards are read at a time; what holds a pass up is the table's units or the function's core.
  const pass = Math.max(readUnits / (LIMITS.shards * LIMITS.readsOfPartition), answers * measured.secondsToCount);
  const pages = Math.ceil(load.readers / ASSUMED.deliveriesAPage) + Math.ceil(load.editions / ASSUMED.editionsAPage);
  const row = (what: string, needed: number, limit: number, unit: string): Headroom => ({
    what,
    needed,
    limit,
    unit,
    reachedAt: needed === 0 ? Number.POSITIVE_INFINITY : (answers * limit) / needed,
  });
  return [
    row('writes of a partition in busy hours', (perSecond * units) / LIMITS.shards, LIMITS.writesOfPartition, '/s'),
    row('writes of the table in busy hours', perSecond * units, LIMITS.writesOfTable, '/s'),
    row('functions at a time in busy hours', batchesPerSecond * secondsOfBatch, LIMITS.concurrency, ''),
    row('requests in busy hours', batchesPerSecond, LIMITS.requests, '/s'),
    row('seconds of the gate, one pass', pass, LIMITS.functionSeconds, 's'),
    row('seconds of scoring, two passes', pass * 2, LIMITS.functionSeconds, 's'),
    row('events of an execution', pages * LIMITS.eventsOfPage + 100, LIMITS.history, ''),
  ].sort((a, b) => a.reachedAt - b.reachedAt);
}
