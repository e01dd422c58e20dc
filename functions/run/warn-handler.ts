import * as z from 'zod';
import { kindOf } from '../model/period.ts';
import { scoresSchema } from '../model/scores.ts';
import type { Env } from '../runtime/env-names.ts';
import { lazy } from '../runtime/lazy.ts';
import { log } from '../runtime/log.ts';
import { task } from '../runtime/task.ts';
import { getJson, places } from '../store/archive.ts';
import { readLayouts } from '../store/layouts.ts';
import { openStores } from '../store/open.ts';
import { foldShards } from '../store/responses.ts';
import { readRuns } from '../store/runs.ts';
import { putWarning, readWarnings } from '../store/warnings.ts';
import { addCounts, counter, noCounts } from './count.ts';
import { recordReader } from './record-reader.ts';
import { askedOf } from './requirements.ts';
import { changedWarnings, findWarnings } from './warn.ts';

/** The event of a rule that goes by the clock; `time` is when it was due. */
const eventSchema = z.object({ time: z.iso.datetime({ offset: true }) });

/** Once a day: checks the rules of early warning, and keeps which are raised. */
export function bind(env: Env) {
  const stores = openStores(env);
  return task(eventSchema, async ({ time }) => {
    const [table, archive] = [stores.table(), stores.archive()];
    for (const programme of (await stores.latest()).filter(({ warnings }) => warnings.length > 0)) {
      const { id } = programme;
      // Every rule about scores looks at the same.
      const scores = lazy(async () => {
        const runs = (await readRuns(table, id)).filter((r) => kindOf(r.period) === 'month' && r.state !== 'held');
        for (const { period, report, revision } of runs.toSorted((a, b) => (a.period < b.period ? 1 : -1))) {
          const issued = await getJson(archive, places.scores(id, period, report, revision), scoresSchema);
          if (issued !== undefined) return issued;
        }
        return undefined;
      });
      const quotas = async (month: string) => {
        // Of what the gate asks only the quotas: it is a pass over every answer, every day.
        const asked = { ...askedOf(programme), quotas: programme.quotas, sources: [], operators: [] };
        const fold = { start: () => noCounts(asked), add: counter(asked, await readLayouts(table, id)) };
        return addCounts(asked, await foldShards(table, id, month, fold)).quotas;
      };
      const read = recordReader(table, programme, time);
      const complaints = async (months: readonly string[]) =>
        (await Promise.all(months.map((month) => read('complaints', month)))).flat();
      const found = await findWarnings(programme, { scores, quotas, complaints }, time);
      const changed = changedWarnings(await readWarnings(table, id), found, time);
      for (const warning of changed) await putWarning(table, id, warning);
      log('WARNINGS_CHECKED', { programme: id, rules: found.length, changed: changed.length });
    }
  });
}

export const handler = bind(process.env);
