import { renderPdf } from '../../templates/report/render.ts';
import { pageStepSchema } from '../model/run-state.ts';
import { scopedScoresSchema } from '../model/scores.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { runTask } from '../runtime/task.ts';
import { getJson, places, putObject } from '../store/archive.ts';
import { putEdition, readEdition } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { readPage } from '../store/runs.ts';
import { buildDocument } from './build-document.ts';
import { type IssuePort, issueEdition } from './issue-edition.ts';
import { tablesOf } from './tables.ts';

/** Step "RenderPage" of the state machine: draws the editions of one page of the work list. */
export function bind(env: Env) {
  const stores = openStores(env);
  const port: IssuePort = {
    scores: async (edition) => {
      const key = places.scope(edition.programme, edition.period, edition.report, edition.revision, edition.scope);
      const scores = await getJson(stores.archive(), key, scopedScoresSchema);
      if (scores === undefined) throw new RangeError(`the archive has no ${key}`);
      return scores;
    },
    draw: (programme, scores, { report, locale }) => renderPdf(buildDocument({ programme, scores, report, locale })),
    tables: (programme, scores, { report, locale }) =>
      programme.reports.find((r) => r.id === report)?.tables === undefined
        ? null
        : tablesOf({ programme, scores, locale }),
    archive: async (edition, pdf, tables) => {
      if (tables !== null) await putObject(stores.archive(), places.tables(edition), tables, 'text/csv; charset=utf-8');
      await putObject(stores.archive(), places.edition(edition), pdf, 'application/pdf');
    },
    save: (edition) => putEdition(stores.table(), edition),
  };
  return runTask(pageStepSchema, async (step) => {
    const { programme } = await stores.programmeIn(step.programme, step.period);
    for (const id of await readPage(stores.table(), step, 'editions', step.page)) {
      const planned = await readEdition(stores.table(), step.programme, step.period, id);
      const edition = await issueEdition(port, programme, planned, places.edition(planned));
      if (edition.state === 'held') log('EDITION_HELD', { edition: id, reason: edition.reason });
      else log('EDITION_RENDERED', { edition: id, bytes: edition.bytes, sha256: edition.sha256 });
    }
    return { page: step.page };
  });
}

export const handler = bind(process.env);
