import type { Programme } from '../../../functions/model/programme/index.ts';
import type { CellsPort, PlannedVersion } from '../../../functions/run/period-cells.ts';
import { type KeptCells, planScoring } from '../../../functions/scoring/index.ts';
import { type Answered, shardOf } from '../scoring/survey.ts';

/** Versions, answers and kept cells in memory, and which months were counted from answers. */
export function cellsInMemory(versions: readonly { from: string; hash: string; programme: Programme }[]) {
  const answers = new Map<string, Answered[]>();
  const kept = new Map<string, KeptCells>();
  const counted: string[] = [];
  const planned = versions.map(({ from, hash, programme }) => ({ from, hash, plan: planScoring(programme) }));
  const port: CellsPort = {
    version: async (period): Promise<PlannedVersion | undefined> => planned.findLast(({ from }) => from <= period),
    count: async (plan, month) => {
      counted.push(month);
      const given = answers.get(month);
      return given && shardOf(plan, given);
    },
    kept: async (month) => kept.get(month),
    keep: async (month, cells) => void kept.set(month, structuredClone(cells)),
  };
  const version = (place: number): PlannedVersion => {
    const found = planned[place];
    if (found === undefined) throw new Error(`there is no version ${place}`);
    return found;
  };
  return { port, answers, kept, counted, version };
}
