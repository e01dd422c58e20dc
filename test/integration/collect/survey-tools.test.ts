import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secretsClient } from '../../../functions/runtime/clients.ts';
import { foldShards } from '../../../functions/store/responses.ts';
import { readFindings } from '../../../functions/store/tools.ts';
import { localHost } from '../../support/local-host.ts';
import { programmeVariant } from '../../support/programme-variant.ts';
import { surveyTool } from '../../support/survey-tool.ts';
import { formbricks, monkeyResponse, qualtricsResponse } from './survey-tool-messages.ts';

const PROGRAMME = 'gansu-telecom';
const tool = await surveyTool();
const survey = { operator: { always: 'gansu-mobile' }, ignore: ['QID9', 'note'] };
const surveyTools = [
  {
    ...survey,
    id: 'panel',
    tool: 'qualtrics',
    survey: 'SV_1',
    api: tool.address,
    items: { C11: 'QID1', C12: 'QID2_1' },
  },
  {
    ...survey,
    id: 'monkey',
    tool: 'surveymonkey',
    survey: '77',
    api: tool.address,
    items: { C11: { question: '901', values: { '11': 1, '15': 5 } }, C12: { question: '902:31', values: { '21': 2 } } },
  },
  { ...survey, id: 'bricks', tool: 'formbricks', survey: 'svy1', items: { C11: 'q1' }, contact: 'mail' },
];
const programmeFiles = [programmeVariant(PROGRAMME, `surveyTools: ${JSON.stringify(surveyTools)}`)];
const local = localHost([PROGRAMME], { programmeFiles, now: Date.now });
const keys = {
  panel: { signing: 'shared-key-of-the-subscription', token: 'qualtrics-token' },
  monkey: { signing: 'client-id&client-secret', token: 'monkey-token' },
  bricks: { signing: `whsec_${Buffer.from('a key of thirty-two random bytes').toString('base64')}` },
};
beforeAll(async () => {
  const named = Object.entries(keys).map(([id, value]) => [`${PROGRAMME}/${id}`, value]);
  const { SURVEY_TOOL_SECRET_ARN: SecretId } = local.host.env('functions/collect/webhook-handler.ts');
  const SecretString = JSON.stringify(Object.fromEntries(named));
  await secretsClient().send(new PutSecretValueCommand({ SecretId, SecretString }));
});
afterAll(() => tool.close());

async function notify(id: string, body: string, headers: Record<string, string> = {}) {
  const url = `${local.host.apiUrl}/v1/surveys/${PROGRAMME}/${id}`;
  const answer = await fetch(url, { method: 'POST', body, headers });
  return { status: answer.status, body: await answer.json() };
}
const monkeySays = (response: string, event = 'response_completed', key = keys.monkey.signing) => {
  const body = JSON.stringify({ event_type: event, object_id: response, resources: { survey_id: '77' } });
  return notify('monkey', body, { 'sm-signature': createHmac('sha1', key).update(body).digest('base64') });
};
const qualtricsSays = (response: string) => {
  const MSG = JSON.stringify({ Status: 'Complete', SurveyID: 'SV_1', ResponseID: response });
  const HMAC = createHmac('sha512', keys.panel.signing).update(MSG).digest('hex');
  return notify('panel', new URLSearchParams({ Topic: 't', HMAC, MSG }).toString());
};
const stored = async (): Promise<string[]> =>
  (
    await foldShards(local.table, PROGRAMME, '2026-06', {
      start: (): string[] => [],
      add: (into, { id }) => void into.push(id),
    })
  )
    .flat()
    .sort();
const until = async (is: () => Promise<boolean> | boolean) => {
  for (let tries = 0; !(await is()); tries += 1) {
    if (tries > 400) throw new Error('it did not come to that');
    await pause(25);
  }
};
const found = async (response: string) =>
  (await readFindings(local.table, PROGRAMME))
    .filter((finding) => finding.response === response)
    .map(({ tool: by, kind, question, choice }) => [by, kind, question, choice]);

describe('SurveyMonkey', () => {
  const path = (id: string) => `/v3/surveys/77/responses/${id}/details`;

  test('asks whether the address is there', async () => {
    const url = (id: string) => `${local.host.apiUrl}/v1/surveys/${PROGRAMME}/${id}`;
    expect((await fetch(url('monkey'), { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(url('nobody'), { method: 'HEAD' })).status).toBe(404);
  });

  test('a response is fetched with the token after the wait that the tool asks for, and stored', async () => {
    tool.answer(
      path('m1'),
      { status: 429, headers: { 'retry-after': '1' }, body: { error: { id: '1040', name: 'Rate limit reached' } } },
      { status: 200, body: monkeyResponse('m1') },
    );
    expect(await monkeySays('m1')).toEqual({ status: 200, body: { outcome: 'queued' } });
    await until(async () => (await stored()).includes('monkey.m1'));
    const calls = tool.asked.filter((call) => call.path === path('m1'));
    expect(calls.map((call) => call.token)).toEqual(Array(2).fill('Bearer monkey-token'));
    expect(await found('m1')).toEqual([['monkey', 'question', '903', null]]);
  });

  test('one that is unfinished or deleted does not count, and is not asked for again', async () => {
    tool.answer(path('m2'), { status: 200, body: monkeyResponse('m2', { response_status: 'partial' }) });
    for (const id of ['m2', 'gone']) await monkeySays(id);
    await until(() => tool.asked.some((call) => call.path === path('gone')));
    await pause(1500);
    expect(tool.asked.filter((call) => [path('m2'), path('gone')].includes(call.path))).toHaveLength(2);
    expect(await stored()).not.toContain('monkey.m2');
  });

  test('a choice that is not mapped: the response is refused and listed, without what might be an address', async () => {
    const answers = [{ text: 'call 13800138000' }];
    const body = monkeyResponse('m3', { pages: [{ questions: [{ id: '901', answers }] }] });
    tool.answer(path('m3'), { status: 200, body });
    await monkeySays('m3');
    await until(async () => (await found('m3')).length > 1);
    expect(await found('m3')).toEqual([
      ['monkey', 'choice', '901', 'call [phone]'],
      ['monkey', 'refused', 'answers/C11', expect.any(String)],
    ]);
    expect(await stored()).not.toContain('monkey.m3');
  });

  test('other events are passed over; what it did not sign is refused', async () => {
    expect(await monkeySays('m9', 'response_updated')).toEqual({ status: 200, body: { outcome: 'ignored' } });
    expect((await monkeySays('m9', 'response_completed', 'client-id&guess')).status).toBe(401);
    expect((await notify('nobody', '{}')).status).toBe(404);
  });
});

describe('Qualtrics', () => {
  const path = (id: string) => `/API/v3/surveys/SV_1/responses/${id}`;

  test('a response is fetched and stored; a preview does not count', async () => {
    tool.answer(path('R_1'), { status: 200, body: qualtricsResponse('R_1') });
    tool.answer(path('R_2'), { status: 200, body: qualtricsResponse('R_2', { status: 1 }) });
    for (const id of ['R_2', 'R_1']) expect((await qualtricsSays(id)).body).toEqual({ outcome: 'queued' });
    await until(async () => (await stored()).includes('panel.R_1'));
    await until(() => tool.asked.some((call) => call.path === path('R_2')));
    expect(tool.asked.find((call) => call.path === path('R_1'))?.token).toBe('qualtrics-token');
    expect(await stored()).not.toContain('panel.R_2');
    expect(await found('R_1')).toEqual([['panel', 'question', 'QID5_TEXT', null]]);
  });
});

describe('Formbricks', () => {
  const say = (message: ReturnType<typeof formbricks>) => notify('bricks', message.body, message.headers);

  test('a finished response is stored at once; the same message again is refused', async () => {
    const message = formbricks(keys.bricks.signing, 'msg_1', { id: 'f1' });
    expect(await say(message)).toEqual({ status: 200, body: { outcome: 'created' } });
    expect((await say(message)).status).toBe(409);
    expect(await say(formbricks(keys.bricks.signing, 'msg_2', { id: 'f1' }))).toMatchObject({
      body: { outcome: 'unchanged' },
    });
    expect(await stored()).toContain('bricks.f1');
  });

  test('an unfinished one does not count; an old message is refused', async () => {
    const unfinished = formbricks(keys.bricks.signing, 'msg_3', { id: 'f2', finished: false });
    expect(await say(unfinished)).toMatchObject({ body: { outcome: 'unfinished' } });
    const old = formbricks(keys.bricks.signing, 'msg_4', { id: 'f3' }, Date.now() - 301_000);
    expect((await say(old)).status).toBe(401);
    expect(await stored()).not.toContain('bricks.f3');
  });
});
