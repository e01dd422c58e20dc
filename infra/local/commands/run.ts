import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { addClient } from '../../../functions/admin/clients.ts';
import { dateIn } from '../../../functions/model/instant.ts';
import { endOf } from '../../../functions/model/period.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import type { RecipientEntry } from '../../../functions/model/recipient.ts';
import { RECORD_KINDS, type RecordKind, type SentKind } from '../../../functions/model/records/index.ts';
import { dynamoClient, s3Client } from '../../../functions/runtime/clients.ts';
import { putRecipient } from '../../../functions/store/recipients.ts';
import { closeOnSignals, type Host, startHost } from '../host.ts';
import type { Terminal } from '../terminal.ts';
import { apiClient } from './client.ts';
import { tellAll } from './exit.ts';
import { loadProgramme } from './load.ts';
import { writePeriod } from './period-files.ts';
import { recipientsOf } from './run-recipients.ts';
import { runReports } from './run-reports.ts';
import { fileBytes, sendBenchmarks, sendItems } from './send-in.ts';
import { usageKeys } from './usage-keys.ts';

/** What `yardstick run` is told. */
export interface RunOptions {
  readonly programme: string;
  readonly responses: readonly string[];
  readonly benchmarks: readonly string[];
  /** Files of what is measured beside answers. */
  readonly records: Readonly<Record<RecordKind, readonly string[]>>;
  readonly recipients: string | undefined;
  readonly period: string;
  readonly out: string;
}

/** What the files hold, as the terminal says it. */
const WORDS: Readonly<Record<SentKind, string>> = {
  responses: 'responses',
  audits: 'audits',
  metrics: 'points of metrics',
  complaints: 'complaints',
  followUps: 'follow-ups',
  actions: 'actions',
};

/** Each thread loads the functions for itself; more of them would wait for the embedded services. */
const MOST_THREADS = 4;

export const NO_RECORDS: RunOptions['records'] = {
  audits: [],
  metrics: [],
  complaints: [],
  followUps: [],
  actions: [],
};

const filesOf = ({ responses, records }: RunOptions): { kind: SentKind; path: string }[] => [
  ...responses.map((path) => ({ kind: 'responses' as const, path })),
  ...RECORD_KINDS.flatMap((kind) => records[kind].map((path) => ({ kind, path }))),
];

async function sendIn(host: Host, programme: Programme, options: RunOptions, terminal: Terminal): Promise<void> {
  const table = { client: dynamoClient(), name: host.tableName };
  const client = {
    id: 'command-line',
    programmes: [programme.id],
    expires: new Date(Date.now() + 3_600_000).toISOString(),
  };
  const api = apiClient(
    host.apiUrl,
    programme.id,
    await addClient({ table, usageKeys: usageKeys(host.usagePlanId) }, client),
  );
  const items = filesOf(options).map(({ kind, path }) => async () => {
    const name = basename(path);
    const what = WORDS[kind];
    const tally = await sendItems(api, kind, programme, options.period, path, (sent) =>
      terminal.progress(`${name}: ${sent} ${what} sent`),
    );
    const repeated = tally.repeated > 0 ? `, ${tally.repeated} repeated` : '';
    const sealed =
      tally.sealed > 0 ? `, ${tally.sealed} left out: older than ${programme.retentionMonths} months (retention)` : '';
    terminal.say(`✓ ${name}: ${tally.stored} ${what} stored${repeated}${sealed}`);
  });
  const benchmarks = options.benchmarks.map((path) => async () => {
    terminal.say(`✓ ${basename(path)}: ${await sendBenchmarks(api, path)} published scores stored`);
  });
  let recipients: readonly RecipientEntry[] = [];
  const addressed = async () => {
    recipients = await recipientsOf(options.recipients, programme);
  };
  await tellAll([...items, ...benchmarks, addressed]);
  const today = dateIn(programme.timezone, new Date().toISOString());
  for (const recipient of recipients) await putRecipient(table, programme.id, recipient, today);
  const who =
    options.recipients === undefined ? ' (no --recipients: one reader per scope and language at example.com)' : '';
  terminal.say(`✓ ${recipients.length} recipients${who}`);
}

/**
 * A whole month on this machine: the answers through the real API, the run through the real state machine, the mails
 * into a local inbox; results under `out/period`.
 * @throws {BadInput} before anything is scored or sent.
 */
export async function run(options: RunOptions, terminal: Terminal): Promise<number> {
  const programme = await loadProgramme(options.programme, options.period);
  for (const path of [...filesOf(options).map((file) => file.path), ...options.benchmarks]) await fileBytes(path);
  terminal.progress('starting the embedded services');
  // Answers come as if the period had just ended, whatever day it is on this machine.
  const now = Date.parse(endOf(options.period, programme.timezone));
  const host = await startHost({
    programmeFiles: [options.programme],
    now: () => now,
    threads: Math.min(MOST_THREADS, availableParallelism()),
    onFunctionError: (name, error) => terminal.complain(`✗ ${name}: ${error.message}`),
  });
  const release = closeOnSignals(host);
  try {
    await sendIn(host, programme, options, terminal);
    const table = { client: dynamoClient(), name: host.tableName };
    const { exit, reports } = await runReports(host, table, programme, options.period, terminal);
    const directory = join(options.out, options.period);
    await mkdir(directory, { recursive: true });
    const written = await writePeriod(
      {
        table,
        archive: { client: s3Client(), bucket: host.archiveBucket },
        mails: host.mails(),
      },
      programme,
      options.period,
      directory,
    );
    for (const line of written) terminal.say(line);
    terminal.answer({ programme: programme.id, period: options.period, directory, reports });
    return exit;
  } finally {
    release();
    await host.close();
  }
}
