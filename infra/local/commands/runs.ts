import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { actOnRun, findRun, listRuns, type RunName } from '../../../functions/admin/runs.ts';
import { startReport } from '../../../functions/admin/start-report.ts';
import { reasonsForAdmins } from '../../../functions/deliver/reason-text.ts';
import type { Run } from '../../../functions/model/run.ts';
import { runStarter } from '../../../functions/run/start-run.ts';
import { sfnClient } from '../../../functions/runtime/clients.ts';
import type { Table } from '../../../functions/store/table.ts';
import { columns } from '../columns.ts';
import { plural } from '../plural.ts';
import type { Terminal } from '../terminal.ts';
import { confirmed, YES } from './confirm.ts';
import { DEPLOYMENT_OPTIONS, deployedStateMachine, deployedTable } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';

const text = { type: 'string' } as const;
const OPTIONS = {
  ...DEPLOYMENT_OPTIONS,
  'state-machine': text,
  programme: text,
  report: text,
  period: text,
  reason: text,
  by: text,
  ...YES,
} as const;

/** What the sample of a run lacks, or what was decided of it. */
const SAMPLE: Readonly<Record<Run['standing'], string>> = {
  complete: 'the sample has all that the gate asks for',
  incomplete: 'issued after its deadline, of a sample that falls short',
  forced: 'released by hand, of a sample that falls short',
};

const cells = (run: Run): string[] => [
  `${run.scheduledTime.slice(0, 16)}Z`,
  run.report,
  run.period,
  `r${run.revision}`,
  run.state,
  ...reasonsForAdmins(run).slice(0, 1),
];

async function show(table: Table, name: RunName, terminal: Terminal): Promise<void> {
  const found = await findRun(table, name);
  const { run, decisions, changed } = found;
  terminal.say(`${run.report} of ${run.programme} for ${run.period}: ${run.state}`);
  terminal.say(`  scheduled for ${run.scheduledTime}, begun ${plural(run.attempt, 'time')}, last at ${run.at}`);
  terminal.say(`  revision ${run.revision}: ${run.state === 'held' ? 'the sample falls short' : SAMPLE[run.standing]}`);
  if (changed > 0) terminal.say(`  ${changed} answers have changed since: runs revise`);
  for (const reason of reasonsForAdmins(run)) terminal.say(`  - ${reason}`);
  for (const { kind, revision, by, at, reason } of decisions.toSorted((a, b) => a.at.localeCompare(b.at))) {
    terminal.say(`  ${kind} of revision ${revision} by ${by} at ${at}${reason === '' ? '' : `: ${reason}`}`);
  }
  terminal.answer(found);
}

/** What a person can have done with a run, or with one that is not there yet. */
const ACTIONS = ['start', 'release', 'approve', 'retry', 'revise'] as const;
type Action = (typeof ACTIONS)[number];

const DONE: Readonly<Record<Action, string>> = {
  start: 'started: yardstick runs says what becomes of it',
  release: 'released: it is made now, and says on every page that its sample falls short',
  approve: 'approved: it is mailed now',
  retry: 'started again: it goes on where it stopped',
  revise: 'scored again: a revision is made if ten answers or more have changed',
};

/** What is asked before it is done: each of them may mail. */
const ASKS: Readonly<Record<Action, string>> = {
  start: 'make it now, and mail it to its recipients',
  release: 'make and mail it although its sample falls short',
  approve: 'mail it',
  retry: 'go on where it stopped, and mail what is not mailed yet',
  revise: 'score it again, and mail the revision if the programme mails revisions',
};

/**
 * `yardstick runs [list|show|start|retry|revise]`, `yardstick release` and `yardstick approve`: what became of the runs of a
 * programme, and what a person can do about it.
 */
async function actOrShow(command: string, args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const action = command === 'runs' ? (positionals[0] ?? 'list') : command;
  if (values.programme === undefined) throw new BadInput(['--programme is needed; see yardstick help runs']);
  const whole = await loadProgramme(values.programme, values.period);
  const programme = whole.id;
  const table = await deployedTable(values);
  if (action === 'list') {
    const runs = await listRuns(table, programme);
    if (runs.length === 0) terminal.say(`no report of ${programme} has been made yet; yardstick schedule says when`);
    for (const line of columns(runs.map(cells))) terminal.say(line);
    terminal.answer(runs);
    return EXIT.sent;
  }
  const { report, period, reason = '', by = userInfo().username } = values;
  if (report === undefined || period === undefined)
    throw new BadInput(['--report and --period say which run is meant']);
  const name = { programme, report, period };
  const refused = (error: unknown): never => {
    throw error instanceof RangeError ? new BadInput([error.message]) : error;
  };
  if (action === 'show') {
    await show(table, name, terminal).catch(refused);
    return EXIT.sent;
  }
  const known = ACTIONS.find((one) => one === action);
  if (known === undefined) throw new BadInput(['say what to do: runs list, show, start, retry or revise']);
  if (action === 'release' && reason.trim() === '') {
    throw new BadInput(['--reason is needed: it stands in the report and in the record']);
  }
  await confirmed(terminal, `${report} of ${programme} for ${period}: ${ASKS[known]}?`, values.yes);
  const start = runStarter(sfnClient(), await deployedStateMachine(values));
  const [port, at] = [{ table, start }, new Date().toISOString()];
  await (known === 'start'
    ? startReport(port, whole, name, at)
    : actOnRun(port, known, name, { by, at, reason })
  ).catch(refused);
  terminal.say(`✓ ${report} for ${period} is ${DONE[known]}`);
  terminal.answer({ ...name, action });
  return EXIT.sent;
}

const acting = (command: 'runs' | 'release' | 'approve') => (args: string[], terminal: Terminal) =>
  actOrShow(command, args, terminal);
export const runsCommand = acting('runs');
export const releaseCommand = acting('release');
export const approveCommand = acting('approve');
