import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readBenchmarksFile } from '../../../functions/collect/files/read-benchmarks.ts';
import { readResponses } from '../../../functions/collect/files/read-responses.ts';
import { judge } from '../../../functions/collect/judge.ts';
import { judgeBenchmarks } from '../../../functions/collect/judge-benchmarks.ts';
import { type FormPort, storedForm } from '../../../functions/collect/stored-form.ts';
import type { FieldworkRecord, Layout } from '../../../functions/model/packed.ts';
import { endOf, firstDayOf } from '../../../functions/model/period.ts';
import { programmeHash } from '../../../functions/model/programme/hash.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import type { Scores } from '../../../functions/model/scores.ts';
import { type ScorePort, scoreStored } from '../../../functions/run/score-period.ts';
import { serviceRecords } from '../../../functions/run/service-records.ts';
import { standingRecords } from '../../../functions/run/standing-records.ts';
import {
  accumulator,
  emptyFieldwork,
  examine,
  fieldworkReader,
  type KeptCells,
  mergeShards,
  planScoring,
  withStoredActions,
} from '../../../functions/scoring/index.ts';
import { itemOf } from '../../../functions/store/item-form.ts';
import { shardOf } from '../../../functions/store/keys.ts';
import { layoutId } from '../../../functions/store/layouts.ts';
import { recordOf } from '../../../functions/store/response-item.ts';
import { fileRecords, type RecordFiles } from './record-files.ts';
import { fileBytes } from './send-in.ts';

/** Answers and published scores as files. */
export interface Inputs {
  readonly responses: readonly string[];
  readonly benchmarks: readonly string[];
  readonly records?: RecordFiles;
}

/** Answers in memory, by month, in the form that the table gives them back in. */
interface Stored {
  readonly layouts: Map<string, Layout>;
  readonly months: Map<string, FieldworkRecord[]>;
}

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
  fold: { start: () => T; add: (into: T, record: FieldworkRecord) => void },
): T[] {
  const shards = Map.groupBy(stored.months.get(month) ?? [], ({ id }) => shardOf('responses', id));
  return [...shards]
    .sort(([a], [b]) => a - b)
    .map(([, responses]) => {
      const into = fold.start();
      for (const one of responses.toSorted((a, b) => (a.id < b.id ? -1 : 1))) fold.add(into, one);
      return into;
    });
}

async function readIn(programme: Programme, hash: string, inputs: Inputs, period: string): Promise<Stored> {
  const stored: Stored = { layouts: new Map(), months: new Map() };
  const port: FormPort = {
    keepLayout: async (_, layout) => {
      stored.layouts.set(layoutId(layout), layout);
      return layoutId(layout);
    },
    hashContact: async (_, contact) => createHash('sha256').update(contact).digest('base64url'),
  };
  const judged = judge([{ hash, programme }]);
  const now = endOf(period, programme.timezone);
  for (const path of inputs.responses)
    for await (const { input } of readResponses(basename(path), await fileBytes(path), programme, firstDayOf(period))) {
      const judgement = judged(input, 0);
      if (!('sound' in judgement)) continue;
      const { period: month, ...form } = await storedForm(port, judgement.sound, now);
      const record = recordOf(itemOf({ ...form, period: month, expires: 0 }));
      const records = stored.months.get(month);
      if (records === undefined) stored.months.set(month, [record]);
      else records.push(record);
    }
  return stored;
}

/**
 * Scores files as a run does, in memory and without a host: for those who look at layouts. Rows that the API would
 * refuse are left out.
 */
export async function scoreFiles(programme: Programme, inputs: Inputs, period: string): Promise<Scores> {
  const hash = programmeHash(programme);
  const stored = await readIn(programme, hash, inputs, period);
  const published: unknown[] = [];
  for (const path of inputs.benchmarks)
    for await (const { input } of readBenchmarksFile(basename(path), await fileBytes(path))) published.push(input);
  const benchmarks = judgeBenchmarks([{ hash, programme }], published).filter((b) => b.period === period);
  const read = fileRecords(programme, hash, inputs.records ?? {});
  const records = { ...(await standingRecords(read, programme, period)), raised: [] };
  const by = { hash, plan: planScoring(withStoredActions(programme, records.actions)) };
  const kept = new Map<string, KeptCells>();
  const layouts = layoutIn(stored);
  const port: ScorePort = {
    version: async () => by,
    count: async (plan, month) => {
      const look = { start: emptyFieldwork, add: fieldworkReader(programme, layouts) };
      const findings = examine(programme, month, foldMonth(stored, month, look));
      const counter = accumulator(plan, layouts, findings);
      const cells = mergeShards(plan, foldMonth(stored, month, counter).map(counter.end));
      return cells.byKey.size === 0 ? undefined : cells;
    },
    kept: async (month) => kept.get(month),
    keep: async (month, cells) => void kept.set(month, cells),
    standing: records,
    benchmarks: async () => benchmarks,
    arrivals: async () => [],
    records: () => serviceRecords(read, async () => programme, programme, period),
  };
  const { scores } = await scoreStored(port, by, period, {
    revision: 0,
    cutOff: endOf(period, programme.timezone),
  });
  return scores;
}
