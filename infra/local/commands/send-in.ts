import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Bytes } from '../../../functions/collect/files/bytes.ts';
import { FileError, type FileFault, faultLine } from '../../../functions/collect/files/fault.ts';
import { columnOf } from '../../../functions/collect/files/map-columns.ts';
import { readBenchmarksFile } from '../../../functions/collect/files/read-benchmarks.ts';
import { type MappedRow, readResponses } from '../../../functions/collect/files/read-responses.ts';
import { firstDayOf } from '../../../functions/model/period.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import type { SentKind } from '../../../functions/model/records/index.ts';
import type { BatchResult } from '../../../functions/model/response.ts';
import type { ApiClient } from './client.ts';
import { BadInput } from './exit.ts';

const BATCH = 500;
const BATCHES_AT_ONCE = 4;
const SHOWN = 20;
const READ_AT_ONCE = 256 * 1024;

/** The bytes of a file that must be there. @throws {BadInput} if it is not a readable file. */
export async function fileBytes(path: string): Promise<Bytes> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new BadInput([`${path}: there is no such file`]);
  return (start) => createReadStream(path, { start, highWaterMark: READ_AT_ONCE });
}

/** @throws {BadInput} with the first faults, and how many there are. */
export function refuse(faults: readonly FileFault[], total = faults.length): void {
  if (total === 0) return;
  const more = total - Math.min(total, SHOWN);
  throw new BadInput([...faults.slice(0, SHOWN).map(faultLine), ...(more > 0 ? [`… and ${more} more`] : [])]);
}

function faultsIn(file: string, rows: readonly MappedRow[], result: BatchResult): FileFault[] {
  const faulty = result.results.filter(({ outcome }) => outcome !== 'period_sealed');
  return faulty.flatMap(({ index, faults }) =>
    faults.map(({ pointer, reason }) => {
      const inside = pointer.replace(/^\/\w+\/\d+/, '');
      const row = rows[index];
      return {
        file,
        row: row?.row ?? null,
        column: (row && columnOf(row, inside)) ?? (inside.slice(1) || null),
        reason,
      };
    }),
  );
}

export interface Tally {
  stored: number;
  repeated: number;
  /** Of periods whose answers the programme keeps no longer. */
  sealed: number;
}

/**
 * Sends the responses or records of a file through the API in batches. Every row is sent, so that every fault is named.
 * @throws {BadInput} if any row is refused; what was stored stays on this host and is never reported.
 */
export async function sendItems(
  api: ApiClient,
  kind: SentKind,
  programme: Programme,
  period: string,
  path: string,
  onBatch: (sent: number) => void,
): Promise<Tally> {
  const file = basename(path);
  const tally: Tally = { stored: 0, repeated: 0, sealed: 0 };
  // Batches end in any order: the first faults of the file are those of the first rows.
  const first = (found: readonly FileFault[]) =>
    [...faults, ...found].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)).slice(0, SHOWN);
  let faults: readonly FileFault[] = [];
  let faulty = 0;
  let sent = 0;
  const send = async (rows: readonly MappedRow[]) => {
    const result = await api.send(
      kind,
      rows.map((r) => r.input),
    );
    const found = faultsIn(file, rows, result);
    faulty += found.length;
    faults = first(found);
    tally.stored += result.counts.created + result.counts.replaced + result.counts.moved;
    tally.sealed += result.counts.period_sealed;
    tally.repeated += result.counts.unchanged;
    sent += rows.length;
    onBatch(sent);
  };
  let failure: unknown;
  const underWay = new Set<Promise<void>>();
  const start = async (rows: readonly MappedRow[]) => {
    const sending: Promise<void> = send(rows)
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => underWay.delete(sending));
    underWay.add(sending);
    if (underWay.size >= BATCHES_AT_ONCE) await Promise.race(underWay);
    if (failure !== undefined) throw failure;
  };
  try {
    let batch: MappedRow[] = [];
    for await (const row of readResponses(file, await fileBytes(path), programme, firstDayOf(period), kind)) {
      batch.push(row);
      if (batch.length < BATCH) continue;
      await start(batch);
      batch = [];
    }
    if (batch.length > 0) await start(batch);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    faulty += 1;
    faults = first([error.fault]);
  } finally {
    await Promise.all(underWay);
  }
  if (failure !== undefined) throw failure;
  refuse(faults, faulty);
  return tally;
}

/** Sends published scores. @throws {BadInput} with row and column of each that is refused. */
export async function sendBenchmarks(api: ApiClient, path: string): Promise<number> {
  const file = basename(path);
  const rows: { row: number; input: Record<string, unknown> }[] = [];
  try {
    for await (const row of readBenchmarksFile(file, await fileBytes(path))) rows.push(row);
  } catch (error) {
    if (error instanceof FileError) refuse([error.fault]);
    throw error;
  }
  for (let from = 0; from < rows.length; from += BATCH) {
    const page = rows.slice(from, from + BATCH);
    const problem = await api.benchmarks(page.map((r) => r.input));
    if (problem === undefined) continue;
    refuse(
      problem.faults.map(({ pointer, reason }) => {
        const [, , index, column] = pointer.split('/');
        return { file, row: page[Number(index)]?.row ?? null, column: column ?? null, reason };
      }),
    );
    throw new Error(`the API refused the benchmarks: ${problem.status} ${problem.detail}`);
  }
  return rows.length;
}
