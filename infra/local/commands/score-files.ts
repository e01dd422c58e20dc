import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readBenchmarksFile } from '../../../functions/collect/files/read-benchmarks.ts';
import { readResponses } from '../../../functions/collect/files/read-responses.ts';
import { judgeBenchmarks } from '../../../functions/collect/judge-benchmarks.ts';
import { type BatchPort, storeBatch } from '../../../functions/collect/store-batch.ts';
import type { Layout } from '../../../functions/model/packed.ts';
import { endOf, firstDayOf } from '../../../functions/model/period.ts';
import { programmeHash } from '../../../functions/model/programme/hash.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import type { Scores } from '../../../functions/model/scores.ts';
import { type ScorePort, scoreStored } from '../../../functions/run/score-period.ts';
import {
  accumulator,
  emptyCells,
  emptyFieldwork,
  examine,
  fieldworkReader,
  type KeptCells,
  mergeShards,
  planScoring,
} from '../../../functions/scoring/index.ts';
import { shardOf } from '../../../functions/store/keys.ts';
import { layoutId } from '../../../functions/store/layouts.ts';
import type { StoredResponse } from '../../../functions/store/responses.ts';
import { fileBytes } from './send-in.ts';

/** Answers and published scores as files. */
export interface Inputs {
  readonly responses: readonly string[];
  readonly benchmarks: readonly string[];
}

/** Answers in memory, stored by the code that stores them in the table. */
function memory() {
  const layouts = new Map<string, Layout>();
  const months = new Map<string, StoredResponse[]>();
  const port: BatchPort = {
    keepLayout: async (_, layout) => {
      layouts.set(layoutId(layout), layout);
      return layoutId(layout);
    },
    put: async (response) => {
      months.set(response.period, [...(months.get(response.period) ?? []), response]);
      return 'created';
    },
    hashContact: async (_, contact) => createHash('sha256').update(contact).digest('base64url'),
  };
  return { port, layouts, months };
}

type Stored = ReturnType<typeof memory>;

const layoutIn =
  ({ layouts }: Stored) =>
  (id: string): Layout => {
    const layout = layouts.get(id);
    if (layout === undefined) throw new RangeError(`there is no layout ${id}`);
    return layout;
  };

/** Answers of a month, folded shard by shard as the table holds them. */
function foldMonth<T>(
  stored: Stored,
  month: string,
  fold: { start: () => T; add: (into: T, record: StoredResponse & { weight: number }) => void },
): T[] {
  const shards = Map.groupBy(stored.months.get(month) ?? [], ({ id }) => shardOf(id));
  return [...shards]
    .sort(([a], [b]) => a - b)
    .map(([, responses]) => {
      const into = fold.start();
      for (const one of responses.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
        fold.add(into, { ...one, weight: one.weight ?? 1 });
      return into;
    });
}

async function readIn(programme: Programme, version: Version, inputs: Inputs, period: string): Promise<Stored> {
  const stored = memory();
  for (const path of inputs.responses) {
    const rows: unknown[] = [];
    for await (const row of readResponses(basename(path), await fileBytes(path), programme, firstDayOf(period)))
      rows.push(row.input);
    await storeBatch(stored.port, [version], rows, endOf(period, programme.timezone));
  }
  return stored;
}

interface Version {
  readonly hash: string;
  readonly programme: Programme;
}

/**
 * Scores files as a run does, in memory and without a host: for those who look at layouts. Rows that the API would
 * refuse are left out.
 */
export async function scoreFiles(programme: Programme, inputs: Inputs, period: string): Promise<Scores> {
  const version = { hash: programmeHash(programme), programme };
  const stored = await readIn(programme, version, inputs, period);
  const published: unknown[] = [];
  for (const path of inputs.benchmarks)
    for await (const { input } of readBenchmarksFile(basename(path), await fileBytes(path))) published.push(input);
  const benchmarks = judgeBenchmarks([version], published).filter((b) => b.period === period);
  const by = { hash: version.hash, plan: planScoring(programme) };
  const kept = new Map<string, KeptCells>();
  const read = layoutIn(stored);
  const port: ScorePort = {
    version: async () => by,
    count: async (plan, month) => {
      const look = { start: emptyFieldwork, add: fieldworkReader(programme, read) };
      const findings = examine(programme, month, foldMonth(stored, month, look));
      const fold = { start: () => emptyCells(plan), add: accumulator(plan, read, findings) };
      const cells = mergeShards(plan, foldMonth(stored, month, fold));
      return cells.byKey.size === 0 ? undefined : cells;
    },
    kept: async (month) => kept.get(month),
    keep: async (month, cells) => void kept.set(month, cells),
    benchmarks: async () => benchmarks,
  };
  return scoreStored(port, by, period, { revision: 0, cutOff: endOf(period, programme.timezone) });
}
