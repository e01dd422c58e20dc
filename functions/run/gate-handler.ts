import { monthsOf } from '../model/period.ts';
import { runInputSchema } from '../model/run.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { task } from '../runtime/task.ts';
import { readLayouts } from '../store/layouts.ts';
import { openStores } from '../store/open.ts';
import { foldShards } from '../store/responses.ts';
import { beginRun, putRun } from '../store/runs.ts';
import { addCounts, counter, noCounts } from './count.ts';
import { gate } from './gate.ts';
import { requirementsOf } from './requirements.ts';

/** Step "Gate" of the state machine. */
export function bind(env: Env) {
  const stores = openStores(env);
  return task(runInputSchema, async (input) => {
    const table = stores.table();
    const gated = await gate(
      {
        ...stores,
        begin: (run) => beginRun(table, run),
        save: (run) => putRun(table, run),
        count: async (programme, period) => {
          const quotas = requirementsOf(programme);
          const add = counter(quotas, await readLayouts(table, programme.id));
          const fold = { start: () => noCounts(quotas), add };
          const shards = await Promise.all(
            monthsOf(period).map((month) => foldShards(table, programme.id, month, fold)),
          );
          return addCounts(quotas, shards.flat());
        },
      },
      input,
    );
    const code = { go: 'RUN_STARTED', held: 'RUN_HELD', repeat: 'RUN_REPEATED' } as const;
    log(code[gated.verdict], { ...gated });
    return gated;
  });
}

export const handler = bind(process.env);
