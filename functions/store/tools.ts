import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { z } from 'zod';
import { type Finding, findingSchema } from '../model/finding.ts';
import { keys } from './keys.ts';
import { putRow, row, rows, type Table } from './table.ts';

const FORGET_DAYS = 90;

const skOf = ({ tool, kind, question, choice }: Omit<Finding, 'times'>): string =>
  [tool, kind, question, choice ?? ''].map(encodeURIComponent).join('#');

/** Counts something that a programme does not map, with the last response that had it. */
export async function noteFinding(table: Table, { times, ...finding }: Finding): Promise<void> {
  const ttl = Math.floor(Date.parse(finding.at) / 1000) + FORGET_DAYS * 86_400;
  const fields = Object.entries({ ...finding, ttl });
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshall({ pk: keys.findings(finding.programme), sk: skOf(finding) }),
      UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')} ADD #times :times`,
      ExpressionAttributeNames: Object.fromEntries([...fields, ['times']].map(([name]) => [`#${name}`, `${name}`])),
      ExpressionAttributeValues: marshall({
        ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
        ':times': times,
      }),
    }),
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

/** Remembers a notice for a day: longer than a message may be old. */
export async function rememberNotice(
  table: Table,
  programme: string,
  tool: string,
  id: string,
  now: number,
): Promise<void> {
  await putRow(table, { pk: keys.notices(programme, tool), sk: id }, { ttl: Math.floor(now / 1000) + 86_400 });
}
