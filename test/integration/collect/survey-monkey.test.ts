import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { surveyToolHost } from './survey-tool-host.ts';
import { monkeyResponse } from './survey-tool-messages.ts';

const { tool, address, notify, monkeySays, stored, until, found } = await surveyToolHost();
const path = (id: string) => `/v3/surveys/77/responses/${id}/details`;

test('asks whether the address is there', async () => {
  expect((await fetch(address('monkey'), { method: 'HEAD' })).status).toBe(200);
  expect((await fetch(address('nobody'), { method: 'HEAD' })).status).toBe(404);
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
