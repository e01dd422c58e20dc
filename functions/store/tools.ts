import * as z from 'zod';
import { type Finding, findingSchema } from '../model/finding.ts';
import { changeRow, setting } from './change-row.ts';
import { keys } from './keys.ts';
import { putRow, row, rows, type Table } from './table.ts';

const FORGET_DAYS = 90;

const skOf = ({ tool, kind, question, choice }: Omit<Finding, 'times'>): string =>
  [tool, kind, question, choice ?? ''].map(encodeURIComponent).join('#');

/** Counts something that a programme does not map, with the last response that had it. */
export async function noteFinding(table: Table, { times, ...finding }: Finding): Promise<void> {
  const ttl = Math.floor(Date.parse(finding.at) / 1000) + FORGET_DAYS * 86_400;
  const { update, names, values } = setting({ ...finding, ttl });
  await changeRow(
    table,
    { pk: keys.findings(finding.programme), sk: skOf(finding) },
    {
      update: `${update} ADD #times :times`,
      names: { ...names, '#times': 'times' },
      values: { ...values, ':times': times },
    },
  );
}

/** What the survey tools of a programme sent and it does not map. */
export function readFindings(table: Table, programme: string): Promise<Finding[]> {
  return rows(table, keys.findings(programme), findingSchema.strip());
}

/** Whether a notice was remembered. */
export async function isNoticeKnown(table: Table, programme: string, tool: string, id: string): Promise<boolean> {
  return (await row(table, { pk: keys.notices(programme, tool), sk: id }, z.object({}))) !== undefined;
}

/** Days that what was taken is remembered: longer than a message may be old, or a list reaches back. */
const REMEMBER_DAYS = 3;

/** Remembers that a notice, or a response as it was at a time, was taken. @param at ISO 8601. */
export async function rememberNotice(
  table: Table,
  programme: string,
  tool: string,
  id: string,
  at: string,
): Promise<void> {
  const ttl = Math.floor(Date.parse(at) / 1000) + REMEMBER_DAYS * 86_400;
  await putRow(table, { pk: keys.notices(programme, tool), sk: id }, { ttl });
}

const caughtUpSchema = z.object({ until: z.string() });

/** Until when the responses of a survey are known to be here, ISO 8601; undefined before the first look. */
export async function caughtUpUntil(table: Table, programme: string, tool: string): Promise<string | undefined> {
  return (await row(table, { pk: keys.caughtUp(programme), sk: tool }, caughtUpSchema))?.until;
}

export function keepCaughtUp(table: Table, programme: string, tool: string, until: string): Promise<void> {
  return putRow(table, { pk: keys.caughtUp(programme), sk: tool }, { until });
}
