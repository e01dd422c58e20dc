import { type Month, monthsOf, type Period } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { runTask } from '../runtime/task.ts';
import { readDecisions } from '../store/decisions.ts';
import { planEdition } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { closePeriod } from '../store/periods.ts';
import { putPages, readRun } from '../store/runs.ts';
import { clear } from '../store/work.ts';
import { makeRevision, onwardOf } from './make-revision.ts';
import { askAgain, scoreStepSchema } from './parts/ask-again.ts';
import { Uncounted, unlessUncounted } from './parts/counted-elsewhere.ts';
import { largeMonths } from './parts/large-months.ts';
import { workOf } from './parts/part.ts';
import { editionsOf } from './plan-editions.ts';
import { revisionPort } from './revision-port.ts';

/** Editions that one render task draws: about two seconds of work. */
const EDITIONS_A_PAGE = 8;

/**
 * The months that a run closes: a longer period's are closed by their own reports if there are any, for it is made of
 * what these show, and changes since are theirs to see.
 */
function closedBy({ reports }: Pick<Programme, 'reports'>, period: Period): Month[] {
  const months = monthsOf(period);
  return months.length > 1 && reports.some((report) => report.period === 'month') ? [] : months;
}

/** Step "Score" of the state machine: scores the period, archives the scores per scope, plans the editions. */
export function bind(env: Env) {
  const stores = openStores(env);
  return runTask(scoreStepSchema, async ({ round, ...step }) => {
    const table = stores.table();
    const version = await stores.programmeIn(step.programme, step.period);
    const report = version.programme.reports.find(({ id }) => id === step.report);
    const run = await readRun(table, step.programme, step.report, step.scheduledTime);
    if (run === undefined || report === undefined) throw new RangeError('the run was not begun by the gate');
    const decisions = await readDecisions(table, step);
    for (const month of closedBy(version.programme, step.period))
      await closePeriod(table, run.programme, month, run.at);
    const port = revisionPort(stores, run, version, decisions, largeMonths(stores, env, run));
    const made = await unlessUncounted(makeRevision(port, run, version.hash));
    if (made instanceof Uncounted) {
      log('RUN_COUNTED_IN_PARTS', { ...step, parts: made.parts.length, round });
      return askAgain({ ...step, round }, run, made);
    }
    await clear(stores.work(), workOf(run));
    const fields = { programme: run.programme, report: run.report, period: run.period };
    if (made === undefined) {
      log('RUN_UNCHANGED', fields);
      return { ...step, revision: step.revision - 1, onward: 'nothing', pages: [] };
    }
    const editions = editionsOf(version.programme, step, made);
    for (const edition of editions) await planEdition(table, edition);
    const ids = editions.map((e) => e.id);
    const pages = await putPages(table, step, 'editions', ids, EDITIONS_A_PAGE);
    log('RUN_SCORED', { ...fields, responses: made.sample.responses, editions: editions.length });
    return { ...step, onward: onwardOf(report, step, decisions), pages };
  });
}

export const handler = bind(process.env);
