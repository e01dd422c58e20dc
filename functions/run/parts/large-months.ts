import type { Month } from '../../model/period.ts';
import type { Run } from '../../model/run.ts';
import { ENV, type Env, required } from '../../runtime/env-names.ts';
import type { Cells, ScoringPlan } from '../../scoring/index.ts';
import type { Stores } from '../../store/open.ts';
import { hasMoreThan } from '../../store/responses.ts';
import { readCounted } from './count.ts';
import { countsLeft } from './left.ts';
import { type Part, type RunWork, runWork } from './part.ts';

/** Thrown where large months are asked for whose parts have not been counted: these are to be done first. */
export class Uncounted extends Error {
  override readonly name = 'Uncounted';
  readonly parts: readonly Part[];
  constructor(parts: readonly Part[]) {
    super(`${parts.length} parts of large months have not been counted`);
    this.parts = parts;
  }
}

/** What was made, or what is to be counted before. */
export const unlessUncounted = <T>(made: Promise<T>): Promise<T | Uncounted> =>
  made.catch((error: unknown) => {
    if (error instanceof Uncounted) return error;
    throw error;
  });

/** The cells of a month, if it is one of those that are counted otherwise than here. */
export type CountedElsewhere = (plan: ScoringPlan, month: Month) => Promise<Cells | undefined>;

/** Months with more responses than one function is to count: their shards are counted by functions of their own. */
export interface LargeMonths {
  /** Where the attempt of a run that asks keeps its work. */
  readonly run: RunWork;
  readonly isLarge: (month: Month) => Promise<boolean>;
  /** Of a large month; undefined for any other. Throws {@link Uncounted}. */
  readonly cells: CountedElsewhere;
}

/** The large months of a run's programme; how many responses make one, the environment says. */
export function largeMonths(stores: Pick<Stores, 'table' | 'work'>, env: Env, given: Run): LargeMonths {
  const limit = Number(required(env, ENV.mapAbove));
  const run = runWork(stores.work(), given);
  const known = new Map<Month, Promise<boolean>>();
  const isLarge = (month: Month): Promise<boolean> => {
    const found = known.get(month) ?? hasMoreThan(stores.table(), given.programme, month, limit);
    known.set(month, found);
    return found;
  };
  return {
    run,
    isLarge,
    cells: async (plan, month) => {
      if (!(await isLarge(month))) return undefined;
      const left = await countsLeft(run, plan.programme, month);
      if (left.length > 0) throw new Uncounted(left);
      return readCounted(run, plan, month);
    },
  };
}
