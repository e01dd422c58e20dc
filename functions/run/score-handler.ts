import { monthsOf } from '../model/period.ts';
import { scopesOf } from '../model/programme/index.ts';
import { runStepSchema } from '../model/run-state.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { task } from '../runtime/task.ts';
import { planScoring, scopedScores } from '../scoring/index.ts';
import { places, putJson } from '../store/archive.ts';
import { planEdition } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { closePeriod } from '../store/periods.ts';
import { putPages } from '../store/runs.ts';
import { editionsOf } from './plan-editions.ts';
import { scoreStored } from './score-period.ts';
import { scorePort } from './score-port.ts';

/** Editions that one render task draws: about two seconds of work. */
const EDITIONS_A_PAGE = 8;
const REVISION = 0;

/** Step "Score" of the state machine: scores the period, archives the scores per scope, plans the editions. */
export function bind(env: Env) {
  const stores = openStores(env);
  return task(runStepSchema, async (step) => {
    const { programme: id, period, report, scheduledTime } = step;
    const [table, archive] = [stores.table(), stores.archive()];
    const version = await stores.programmeIn(id, period);
    const cutOff = new Date(scheduledTime).toISOString();
    for (const month of monthsOf(period)) await closePeriod(table, id, month, cutOff);
    const planned = { hash: version.hash, plan: planScoring(version.programme) };
    const scores = await scoreStored(scorePort(stores, id, scheduledTime), planned, period, {
      revision: REVISION,
      cutOff,
    });
    await putJson(archive, places.scores(id, period, report, REVISION), scores);
    for (const { id: scope } of scopesOf(version.programme)) {
      await putJson(archive, places.scope(id, period, report, REVISION, scope), scopedScores(scores, scope));
    }
    const editions = editionsOf(version.programme, step, REVISION);
    for (const edition of editions) await planEdition(table, edition);
    const pages = await putPages(
      table,
      step,
      'editions',
      editions.map((e) => e.id),
      EDITIONS_A_PAGE,
    );
    log('RUN_SCORED', { programme: id, report, period, responses: scores.sample.responses, editions: editions.length });
    return { programme: id, report, scheduledTime, period, pages };
  });
}

export const handler = bind(process.env);
