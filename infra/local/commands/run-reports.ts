import { reasonsForAdmins } from '../../../functions/deliver/reason-text.ts';
import { endOf } from '../../../functions/model/period.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import type { Run } from '../../../functions/model/run.ts';
import { readRun } from '../../../functions/store/runs.ts';
import type { Table } from '../../../functions/store/table.ts';
import type { Host } from '../host.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT } from './exit.ts';
import { reportsFor } from './load.ts';

const STEPS: Readonly<Record<string, string>> = {
  Gate: 'checking that the sample is complete',
  LookAtShards: 'counting a large month, shard by shard',
  CountShards: 'counting large months, shard by shard',
  Score: 'scoring',
  RenderPage: 'drawing the reports',
  SendPage: 'sending the mails',
};

/** What a run came to, in words, with the exit code of the command. */
const ENDS: Readonly<Record<Run['state'], readonly [words: string, exit: number]>> = {
  sent: ['sent', EXIT.sent],
  issued: ['issued, not mailed', EXIT.sent],
  held: ['held by the gate, nothing sent', EXIT.held],
  review: ['waits for approval, nothing sent', EXIT.held],
  incomplete: ['incomplete', EXIT.incomplete],
  failed: ['failed', EXIT.fault],
  running: ['did not end', EXIT.fault],
};

/** What became of one report. */
interface ReportRun {
  readonly report: string;
  readonly state: Run['state'];
  readonly reasons: readonly string[];
}

/** Runs every report of the programme that covers a period; the worst exit code of them, our own fault before all. */
export async function runReports(
  host: Host,
  table: Table,
  programme: Programme,
  period: string,
  terminal: Terminal,
): Promise<{ readonly exit: number; readonly reports: readonly ReportRun[] }> {
  const scheduledTime = endOf(period, programme.timezone);
  const runReport = async (report: string): Promise<{ readonly exit: number; readonly run: ReportRun }> => {
    const ended = await host.run({ programme: programme.id, report, scheduledTime }, (state, phase) => {
      const step = STEPS[state];
      if (step !== undefined && phase === 'entered') terminal.progress(`${report}: ${step}`);
    });
    const row = await readRun(table, programme.id, report, scheduledTime);
    const state = row?.state ?? 'failed';
    const [words, exit] = ENDS[state];
    const unsaid = ended.error === undefined ? [] : [ended.error];
    const reasons = row === undefined ? unsaid : reasonsForAdmins(row);
    const run = { report, state, reasons };
    if (exit === EXIT.sent) {
      terminal.say(`✓ ${report}: ${words}`);
      return { exit, run };
    }
    terminal.complain(`✗ ${report}: ${words}`);
    for (const reason of reasons) terminal.complain(`    ${reason}`);
    return { exit, run };
  };
  const [first = '', ...others] = reportsFor(programme, period).map(({ id }) => id);
  // The first counts the months before and keeps what it counted; the others find that there, and run side by side.
  const ended = [await runReport(first), ...(await Promise.all(others.map(runReport)))];
  const exits = ended.map(({ exit }) => exit);
  return {
    exit: exits.includes(EXIT.fault) ? EXIT.fault : Math.max(...exits),
    reports: ended.map(({ run }) => run),
  };
}
