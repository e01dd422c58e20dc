import type { Month } from '../../model/period.ts';
import type { Run } from '../../model/run.ts';
import { ENV, type Env, required } from '../../runtime/env-names.ts';
import type { Stores } from '../../store/open.ts';
import { hasMoreThan } from '../../store/responses.ts';
import { type RunWork, runWork } from './part.ts';

/** Months with more responses than one function is to count: their shards are counted by functions of their own. */
export interface LargeMonths {
  /** Where the attempt of a run that asks keeps its work. */
  readonly run: RunWork;
  readonly isLarge: (month: Month) => Promise<boolean>;
}

/** The large months of a run's programme; how many responses make one, the environment says. */
export function largeMonths(stores: Pick<Stores, 'table' | 'work'>, env: Env, run: Run): LargeMonths {
  const limit = Number(required(env, ENV.mapAbove));
  const known = new Map<Month, Promise<boolean>>();
  return {
    run: runWork(stores.work(), run),
    isLarge: (month) => {
      const found = known.get(month) ?? hasMoreThan(stores.table(), run.programme, month, limit);
      known.set(month, found);
      return found;
    },
  };
}
