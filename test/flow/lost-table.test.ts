import { DeleteItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { readResponses } from '../../functions/collect/files/read-responses.ts';
import { scoresSchema } from '../../functions/model/scores.ts';
import { s3Client } from '../../functions/runtime/clients.ts';
import { getBytes, getJson, places } from '../../functions/store/archive.ts';
import { fileBytes } from '../../infra/local/commands/send-in.ts';
import { ONE_EDITION } from '../support/held-month.ts';
import { localHost } from '../support/local-host.ts';
import { poster } from '../support/post-responses.ts';
import { programmeWith } from '../support/programme-variant.ts';
import { programme } from '../support/sample-month.ts';
import { path } from '../support/sample-programme.ts';

/** Two programmes that are alike but in their ids: one goes on undisturbed, the other loses its table. */
const [KEPT, LOST] = ['kept', 'lost'];
const local = localHost([KEPT, LOST], {
  programmeFiles: [KEPT, LOST].map((id) => programmeWith('mobile-reputation', { id, ...ONE_EDITION, quotas: [] })),
});
const post = poster(local);
const archiveOf = () => ({ client: s3Client(), bucket: local.host.archiveBucket });

async function month(id: string, name: string, scheduledTime: string): Promise<void> {
  const rows = readResponses('a.csv', await fileBytes(path('test/fixtures/corp-rep.csv')), programme, `${name}-01`);
  const responses: object[] = [];
  for await (const { input } of rows) responses.push(Object(input));
  // The months differ: the second has no answers of the first respondents.
  const sent = name === '2026-09' ? responses : responses.slice(60);
  expect((await post({ responses: sent }, { programme: id })).body.counts).toMatchObject({ created: sent.length });
  const run = await local.host.run({ programme: id, report: 'monthly', scheduledTime });
  expect(run).toMatchObject({
    state: 'succeeded',
  });
}

/**
 * Deletes every row of the programme, as if its table had never been. Layouts stay: functions that start anew with another
 * table write theirs again, and these go on.
 */
async function lose(id: string): Promise<number> {
  const { client, name: TableName } = local.table;
  const rows = paginateScan({ client }, { TableName, ProjectionExpression: 'pk, sk' });
  let gone = 0;
  for await (const { Items: items = [] } of rows) {
    for (const Key of items.filter(({ pk }) => pk?.S?.split('#').includes(id) && !pk.S.startsWith('LAYOUT#'))) {
      await client.send(new DeleteItemCommand({ TableName, Key }));
      gone += 1;
    }
  }
  return gone;
}

const scoresOf = async (id: string) => {
  const found = await getJson(archiveOf(), places.scores(id, '2026-10', 'monthly', 0), scoresSchema);
  if (found === undefined) throw new Error(`${id} was not scored`);
  return found;
};

beforeAll(async () => {
  for (const id of [KEPT, LOST]) await month(id, '2026-09', '2026-09-30T16:00:00.000Z');
  expect(await lose(LOST)).toBeGreaterThan(300);
  for (const id of [KEPT, LOST]) await month(id, '2026-10', '2026-10-31T16:00:00.000Z');
});

test('after the table is lost, the next month is compared with what was issued, as if nothing had been', async () => {
  const [kept, lost] = [await scoresOf(KEPT), await scoresOf(LOST)];
  expect(lost.trend.map(({ period }) => period)).toEqual(expect.arrayContaining(['2026-09', '2026-10']));
  const changes = lost.scopes.flatMap(({ operators }) => operators.flatMap((operator) => operator.changes));
  expect(changes.filter(({ against }) => against === 'previous').length).toBeGreaterThan(0);
  // Their versions differ by their ids alone.
  const figures = ({ trend, scopes, sample }: typeof lost) =>
    JSON.parse(JSON.stringify({ trend, scopes, sample }).replace(/[0-9a-f]{64}/g, 'version'));
  expect(figures(lost)).toEqual(figures(kept));
});

test('what was issued before is still in the archive', async () => {
  const september = {
    programme: LOST,
    report: 'monthly',
    period: '2026-09',
    scope: 'company',
    locale: 'en',
    revision: 0,
  } as const;
  expect(String(Buffer.from((await getBytes(archiveOf(), places.edition(september))) ?? []).subarray(0, 5))).toBe(
    '%PDF-',
  );
});
