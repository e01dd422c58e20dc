import { QUARTERS } from '../../functions/run/parts/part.ts';
import type { PartsAsDeployed } from './deployed-parts.ts';
import { type Headroom, headroom, LIMITS, SLOWER } from './limits.ts';
import { ASSUMED, type Measured, type Workload } from './usage.ts';

/** Months that a new programme, or a new version of one, has counted at once: those that its trend shows. */
const MONTHS = 13;

const MEGABYTE = 1e6;

/** Bytes that a person and an id take in memory, and double while they are sorted; measured on V8 of Node 24. */
const PERSON = 265 * 2;
/** A double takes eight bytes, as text with its comma some four at least: most are noughts. */
const MEMORY_OF_TEXT = 4;
/** Megabytes of text and its compressed form before a piece is packed, of sixteen shares. */
const WAITING = 64;

/** Bytes of a part in the state of an execution. */
const STATE_OF_PART = 130;

/** What counting a month in parts comes to beside the limits of AWS and of the functions as they are deployed. */
export function partHeadroom(load: Workload, measured: Measured, deployed: PartsAsDeployed): Headroom[] {
  const { answers } = load;
  const { parts } = measured;
  const { shards, atOnce, part, score } = deployed;
  const share = answers / shards;
  const units = (share * measured.bytesPerAnswer) / LIMITS.bytesOfUnit / LIMITS.readsOfPartition;
  const look = Math.max(units, share * parts.secondsToLook * SLOWER);
  const examine = share * parts.secondsToExamine * SLOWER;
  const count = Math.max(units, share * measured.secondsToCount * SLOWER);
  const merge = shards * parts.cells * parts.secondsPerCell * SLOWER;
  const stage = Math.ceil(shards / atOnce);
  const cells = (parts.cells * parts.textPerCell * MEMORY_OF_TEXT) / MEGABYTE;
  const pages = Math.ceil(load.readers / ASSUMED.deliveriesAPage) + Math.ceil(load.editions / ASSUMED.editionsAPage);
  const grows = (what: string, needed: number, limit: number, unit: string) =>
    headroom(what, needed, limit, unit, (answers * limit) / needed);
  const stands = (what: string, needed: number, limit: number, unit: string) =>
    headroom(what, needed, limit, unit, needed > limit ? 0 : Number.POSITIVE_INFINITY);
  return [
    grows('a partition', (share * (measured.bytesPerAnswer + ASSUMED.itemOverhead)) / 1e9, LIMITS.partition, ' GB'),
    grows('a look at a shard', look, part.seconds, 's'),
    grows('the duplicates of a share of people', examine, part.seconds, 's'),
    grows('the count of a shard', count, part.seconds, 's'),
    grows('people of a shard, compressed', (share * parts.bytesPerPerson) / MEGABYTE, part.megabytes - WAITING, ' MB'),
    grows('people of a quarter of a share', (share / QUARTERS.length) * (PERSON / MEGABYTE), part.megabytes, ' MB'),
    grows('counting thirteen months', MONTHS * stage * (look + examine + count), LIMITS.execution, 's'),
    stands('cells of thirteen months, read and merged', MONTHS * merge, score.seconds, 's'),
    stands('cells while they are merged', (Math.log2(shards) + 2) * cells, score.megabytes, ' MB'),
    stands('state of thirteen months', MONTHS * shards * STATE_OF_PART, LIMITS.state, ' bytes'),
    stands('events of an execution', (pages + MONTHS * shards * 3) * LIMITS.eventsOfPage + 100, LIMITS.history, ''),
    stands('functions at a time in a new account', atOnce, LIMITS.newConcurrency, ''),
  ];
}
