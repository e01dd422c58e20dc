import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { runTask } from '../runtime/task.ts';
import { readDecisions } from '../store/decisions.ts';
import { openStores } from '../store/open.ts';
import { beginRun, putRun, readRun } from '../store/runs.ts';
import { clear } from '../store/work.ts';
import { countPeriod } from './count-period.ts';
import { gate, gateInputSchema } from './gate.ts';
import { largeMonths } from './parts/large-months.ts';
import { workOf } from './parts/part.ts';

const CODES = {
  go: 'RUN_STARTED',
  mail: 'RUN_APPROVED',
  held: 'RUN_HELD',
  repeat: 'RUN_REPEATED',
  not_due: 'RUN_NOT_DUE',
  count: 'RUN_COUNTED_IN_PARTS',
} as const;

/** Step "Gate" of the state machine. */
export function bind(env: Env) {
  const stores = openStores(env);
  return runTask(gateInputSchema, async (input) => {
    const table = stores.table();
    const gated = await gate(
      {
        ...stores,
        run: ({ programme, report, scheduledTime }) => readRun(table, programme, report, scheduledTime),
        decisions: (step) => readDecisions(table, step),
        begin: (run, before) => beginRun(table, run, before),
        save: (run) => putRun(table, run),
        count: (programme, period, run) => countPeriod(table, largeMonths(stores, env, run), programme, period),
      },
      input,
    );
    if (gated.verdict === 'held') await clear(stores.work(), workOf(gated));
    const { programme, report, scheduledTime, period, revision } = gated;
    const parts = 'parts' in gated ? gated.parts.length : 0;
    log(CODES[gated.verdict], { programme, report, scheduledTime, period, revision, parts, cause: input.cause });
    return gated;
  });
}

export const handler = bind(process.env);
