import { monthsOf } from '../model/period.ts';
import { runInputSchema } from '../model/run.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { runTask } from '../runtime/task.ts';
import { readDecisions } from '../store/decisions.ts';
import { readLayouts } from '../store/layouts.ts';
import { openStores } from '../store/open.ts';
import { foldShards } from '../store/responses.ts';
import { beginRun, putRun, readRun } from '../store/runs.ts';
import { addCounts, counter, noCounts } from './count.ts';
import { gate } from './gate.ts';
import { askedOf } from './requirements.ts';

const CODES = {
  go: 'RUN_STARTED',
  mail: 'RUN_APPROVED',
  held: 'RUN_HELD',
  repeat: 'RUN_REPEATED',
  not_due: 'RUN_NOT_DUE',
} as const;

/** Step "Gate" of the state machine. */
export function bind(env: Env) {
  const stores = openStores(env);
  return runTask(runInputSchema, async (input) => {
    const table = stores.table();
    const gated = await gate(
      {
        ...stores,
        run: ({ programme, report, scheduledTime }) => readRun(table, programme, report, scheduledTime),
        decisions: (step) => readDecisions(table, step),
        begin: (run, before) => beginRun(table, run, before),
        save: (run) => putRun(table, run),
        count: async (programme, period) => {
          const asked = askedOf(programme);
          const add = counter(asked, await readLayouts(table, programme.id));
          const fold = { start: () => noCounts(asked), add };
          const shards = await Promise.all(
            monthsOf(period).map((month) => foldShards(table, programme.id, month, fold)),
          );
          return addCounts(asked, shards.flat());
        },
      },
      input,
    );
    log(CODES[gated.verdict], { ...gated, cause: input.cause });
    return gated;
  });
}

export const handler = bind(process.env);
