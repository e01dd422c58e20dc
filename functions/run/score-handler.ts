import { scopesOf } from '../model/programme/index.ts';
import { type RunStep, runStepSchema } from '../model/run-state.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { task } from '../runtime/task.ts';
import { scopedScores, trendPoints } from '../scoring/index.ts';
import { type Archive, getJson, places, putObject } from '../store/archive.ts';
import { planEdition } from '../store/editions.ts';
import { openStores, type Stores } from '../store/open.ts';
import { putPages } from '../store/runs.ts';
import { type HistoryPort, history, trendSchema } from './history.ts';
import { editionsOf } from './plan-editions.ts';
import { scoreStored } from './score-period.ts';

/** Editions that one render task draws: about two seconds of work. */
const EDITIONS_A_PAGE = 8;
const REVISION = 0;

const putJson = (archive: Archive, key: string, content: unknown) =>
  putObject(archive, key, JSON.stringify(content), 'application/json');

function historyPort(stores: Stores, { programme, scheduledTime }: RunStep): HistoryPort {
  const archive = stores.archive();
  return {
    kept: (period) => getJson(archive, places.trend(programme, period), trendSchema),
    keep: (period, points) => putJson(archive, places.trend(programme, period), points),
    score: async (period) => {
      const version = await stores.versionIn(programme, period);
      if (version === undefined) return undefined;
      const scores = await scoreStored(stores.table(), version, period, {
        revision: REVISION,
        cutOff: scheduledTime,
        history: [],
      });
      return scores.sample.responses === 0 ? undefined : trendPoints(scores);
    },
  };
}

/** Step "Score" of the state machine: scores the period, archives the scores per scope, plans the editions. */
export function bind(env: Env) {
  const stores = openStores(env);
  return task(runStepSchema, async (step) => {
    const { programme: id, period, report, scheduledTime } = step;
    const [table, archive] = [stores.table(), stores.archive()];
    const version = await stores.programmeIn(id, period);
    const port = historyPort(stores, step);
    const cutOff = new Date(scheduledTime).toISOString();
    const scores = await scoreStored(table, version, period, {
      revision: REVISION,
      cutOff,
      history: await history(port, period),
    });
    await port.keep(period, trendPoints(scores));
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
