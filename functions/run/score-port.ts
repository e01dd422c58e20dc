import { type Month, monthsOf } from '../model/period.ts';
import { lazy } from '../runtime/lazy.ts';
import {
  accumulator,
  type Cells,
  emptyFieldwork,
  examine,
  fieldworkReader,
  keptCellsSchema,
  mergeShards,
  NONE_STANDING,
  planScoring,
  type ScoringPlan,
  type StandingRecords,
} from '../scoring/index.ts';
import { getJson, places, putJson } from '../store/archive.ts';
import { refusedArrivals } from '../store/arrivals.ts';
import { readBenchmarks } from '../store/benchmarks.ts';
import { readLayouts } from '../store/layouts.ts';
import type { Stores } from '../store/open.ts';
import type { ProgrammeVersion } from '../store/programmes.ts';
import { foldShards } from '../store/responses.ts';
import { expired } from './expired.ts';
import type { CountedElsewhere } from './parts/counted-elsewhere.ts';
import type { PlannedVersion } from './period-cells.ts';
import { recordReader } from './record-reader.ts';
import type { ScorePort } from './score-period.ts';
import { serviceRecords } from './service-records.ts';

/**
 * Answers, kept cells and published scores of one programme, from table and archive, at the time of a run.
 * @param elsewhere Cells of months that are not counted here. Default: all are.
 */
export function scorePort(
  stores: Pick<Stores, 'table' | 'archive' | 'versionIn'>,
  programme: string,
  scheduledTime: string,
  standing: StandingRecords = NONE_STANDING,
  elsewhere: CountedElsewhere = async () => undefined,
): ScorePort {
  const [table, archive] = [stores.table(), stores.archive()];
  const layouts = lazy(() => readLayouts(table, programme));
  const planned = new Map<string, PlannedVersion>();
  const plan = ({ hash, programme: content }: ProgrammeVersion): PlannedVersion => {
    const version = planned.get(hash) ?? { hash, plan: planScoring(content) };
    planned.set(hash, version);
    return version;
  };
  const countHere = async (by: ScoringPlan, month: Month): Promise<Cells> => {
    const read = await layouts();
    const look = { start: emptyFieldwork, add: fieldworkReader(by.programme, read) };
    const findings = examine(by.programme, month, await foldShards(table, programme, month, look));
    const counter = accumulator(by, read, findings);
    const shards = await foldShards(table, programme, month, counter);
    return mergeShards(by, shards.map(counter.end));
  };
  return {
    version: async (period) => {
      const version = await stores.versionIn(programme, period);
      return version && plan(version);
    },
    count: async (by, month) => {
      if (expired(by.programme, month, scheduledTime)) return undefined;
      const cells = (await elsewhere(by, month)) ?? (await countHere(by, month));
      return cells.byKey.size === 0 ? undefined : cells;
    },
    kept: (month) => getJson(archive, places.cells(programme, month), keptCellsSchema),
    keep: (month, cells) => putJson(archive, places.cells(programme, month), cells),
    standing,
    benchmarks: (period) => readBenchmarks(table, programme, period),
    arrivals: (period) => refusedArrivals(table, programme, monthsOf(period)),
    records: (by, period) => {
      const versionIn = async (month: string) => (await stores.versionIn(programme, month))?.programme;
      return serviceRecords(recordReader(table, by, scheduledTime), versionIn, by, period);
    },
  };
}
