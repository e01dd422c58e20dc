import { expect, test } from 'vitest';
import { refusedArrivals } from '../../../functions/store/arrivals.ts';
import { caughtUpUntil } from '../../../functions/store/tools.ts';
import { PROGRAMME, surveyToolHost } from './survey-tool-host.ts';
import { monkeyResponse, qualtricsResponse } from './survey-tool-messages.ts';

const { tool, local, monkeySays, stored, until, found } = await surveyToolHost();

const look = (time: string) => local.host.tick('functions/collect/catch-up-handler.ts', time);
const caughtUp = (survey: string, time: string) =>
  until(async () => (await caughtUpUntil(local.table, PROGRAMME, survey)) === time);
const bulk = (page: number, since: string) =>
  `/v3/surveys/77/responses/bulk?${new URLSearchParams({
    status: 'completed',
    per_page: '100',
    page: String(page),
    sort_by: 'date_modified',
    sort_order: 'ASC',
    start_modified_at: since,
  })}`;
const pageOf = (data: object[], next?: string) => ({
  status: 200,
  body: { data, page: 1, per_page: 100, total: 4, links: { self: 'x', ...(next === undefined ? {} : { next }) } },
});
const EXPORTS = '/API/v3/surveys/SV_1/export-responses';
const [FIRST, SECOND] = ['2026-06-20T00:00:00.000Z', '2026-06-20T06:00:00.000Z'];

test('SurveyMonkey: what no notice told of is found page by page, in spite of a wait; what is known is not asked for again', async () => {
  tool.answer('/v3/surveys/77/responses/told/details', { status: 200, body: monkeyResponse('told') });
  await monkeySays('told');
  await until(async () => (await stored()).includes('monkey.told'));

  const unmapped = { pages: [{ questions: [{ id: '901', answers: [{ choice_id: '99' }] }] }] };
  const since = '2026-05-21T00:00:00';
  tool.answer(bulk(1, since), pageOf([monkeyResponse('told'), monkeyResponse('lost-1')], 'https://next'));
  tool.answer(
    bulk(2, since),
    { status: 429, headers: { 'retry-after': '1' } },
    pageOf([monkeyResponse('lost-2'), monkeyResponse('wrong', unmapped)]),
  );
  await look(FIRST);
  await caughtUp('monkey', FIRST);
  expect(await stored()).toEqual(expect.arrayContaining(['monkey.lost-1', 'monkey.lost-2', 'monkey.told']));
  expect(tool.asked.filter(({ path }) => path.includes('bulk')).map(({ token }) => token)).toEqual(
    Array(3).fill('Bearer monkey-token'),
  );
  expect(await found('wrong')).toContainEqual(['monkey', 'choice', '901', '99']);

  // The next look reaches a day behind the one before, finds the same again, and counts nothing twice.
  tool.answer(bulk(1, '2026-06-19T00:00:00'), pageOf([monkeyResponse('wrong', unmapped), monkeyResponse('lost-3')]));
  await look(SECOND);
  await caughtUp('monkey', SECOND);
  expect(await stored()).toContain('monkey.lost-3');
  expect(await refusedArrivals(local.table, PROGRAMME, ['2026-06'])).toEqual([
    { client: 'survey:monkey', kind: 'responses', reason: 'rejected answers', n: 1 },
  ]);
});

test('Qualtrics: responses come by an export, which is asked for, waited for and fetched', async () => {
  const response = (id: string, values: object = {}) => qualtricsResponse(id, values).result;
  const progress = (status: string, fileId: string | null) => ({
    status: 200,
    body: { result: { status, fileId, percentComplete: 50 } },
  });
  tool.answer(EXPORTS, { status: 200, body: { result: { progressId: 'ES_1', status: 'inProgress' } } });
  tool.answer(`${EXPORTS}/ES_1`, progress('complete', 'file-1'));
  tool.answer(`${EXPORTS}/file-1/file`, {
    status: 200,
    body: { responses: [response('R_lost'), response('R_preview', { status: 1 })] },
  });
  await look('2026-07-01T00:00:00.000Z');
  await caughtUp('panel', '2026-07-01T00:00:00.000Z');
  expect(await stored()).toContain('panel.R_lost');
  expect(await stored()).not.toContain('panel.R_preview');
  // The looks of the test before asked for exports as well, which were not there.
  const asked = tool.asked.filter(({ path }) => path.startsWith(EXPORTS)).slice(-3);
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `POST ${EXPORTS}`,
    `GET ${EXPORTS}/ES_1`,
    `GET ${EXPORTS}/file-1/file`,
  ]);
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
    format: 'json',
    compress: false,
    startDate: '2026-06-01T00:00:00.000Z',
  });
});
