import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readResponses } from '../../functions/collect/files/read-responses.ts';
import { reasonsForAdmins } from '../../functions/deliver/reason-text.ts';
import { batchResultSchema } from '../../functions/model/response.ts';
import type { Run } from '../../functions/model/run.ts';
import { readRun } from '../../functions/store/runs.ts';
import { fileBytes } from '../../infra/local/commands/send-in.ts';
import type { localHost } from './local-host.ts';
import { programmeWith } from './programme-variant.ts';
import { addReaders, october, programme, reader } from './sample-month.ts';
import { path } from './sample-programme.ts';

type Local = ReturnType<typeof localHost>;

export const WATCH = 'functions/run/watch-handler.ts';

/** The mobile reputation programme with other sections, as a file of its own. */
export function changedProgramme(
  sections: Readonly<Record<string, unknown>>,
  report: Readonly<Record<string, unknown>> = {},
) {
  const given = parse(readFileSync(path('templates/programmes/mobile-reputation.yaml'), 'utf8'));
  const reports = [{ ...given.reports[0], ...report }];
  return programmeWith('mobile-reputation', { reports, ...sections });
}

/** Sections of a programme with one edition alone, where a test asks for no more: drawing takes most of a run's time. */
export const ONE_EDITION = { locales: ['en'], scopes: [{ id: 'company', name: 'Company' }], composites: [] };

/** Sends a part of the month's real answers, perhaps with other fields. @returns how many are new. */
export async function sendSome(
  local: Local,
  from: number,
  to: number,
  change: (place: number) => object = () => ({}),
): Promise<number> {
  const rows = readResponses('a.csv', await fileBytes(path('test/fixtures/corp-rep.csv')), programme, '2026-10-01');
  const all: object[] = [];
  for await (const row of rows) all.push({ ...row.input, ...change(all.length) });
  const answer = await fetch(`${local.host.apiUrl}/v1/programmes/${programme.id}/responses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.credential}` },
    body: JSON.stringify({ responses: all.slice(from, to) }),
  });
  return batchResultSchema.parse(await answer.json()).counts.created;
}

/** One reader and the first answers of the month, then October's run. @returns what the execution ended with. */
export async function beginMonth(local: Local, answers: number): Promise<unknown> {
  await addReaders(local, [reader('reader')]);
  await sendSome(local, 0, answers);
  return (await local.host.run(october)).output;
}

/** The row of the run of October, its reasons as an admin reads them. */
export async function runRow(local: Local): Promise<Omit<Run, 'reasons'> & { readonly reasons: readonly string[] }> {
  const row = await readRun(local.table, october.programme, october.report, october.scheduledTime);
  if (row === undefined) throw new Error('the run was never begun');
  return { ...row, reasons: reasonsForAdmins(row) };
}

/** An instant some hours after the scheduled time of October's run. */
export const hoursAfter = (hours: number): string =>
  new Date(Date.parse(october.scheduledTime) + hours * 3_600_000).toISOString();

/** Reports that SES took, and notices to the owner, by their kind. */
export const reportsSent = (local: Local) => local.host.mails().filter(({ tags }) => tags.delivery !== undefined);
export const noticesSent = (local: Local): string[] =>
  local.host.mails().flatMap(({ tags }) => (tags.notice === undefined ? [] : [tags.notice]));
