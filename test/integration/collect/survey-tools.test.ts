import { describe, expect, test } from 'vitest';
import { BRICKS_KEY, surveyToolHost } from './survey-tool-host.ts';
import { formbricks, qualtricsResponse } from './survey-tool-messages.ts';

const { tool, notify, qualtricsSays, stored, until, found } = await surveyToolHost();

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
    const message = formbricks(BRICKS_KEY, 'msg_1', { id: 'f1' });
    expect(await say(message)).toEqual({ status: 200, body: { outcome: 'created' } });
    expect((await say(message)).status).toBe(409);
    expect(await say(formbricks(BRICKS_KEY, 'msg_2', { id: 'f1' }))).toMatchObject({
      body: { outcome: 'unchanged' },
    });
    expect(await stored()).toContain('bricks.f1');
  });

  test('an unfinished one does not count; an old message is refused', async () => {
    const unfinished = formbricks(BRICKS_KEY, 'msg_3', { id: 'f2', finished: false });
    expect(await say(unfinished)).toMatchObject({ body: { outcome: 'unfinished' } });
    const old = formbricks(BRICKS_KEY, 'msg_4', { id: 'f3' }, Date.now() - 301_000);
    expect((await say(old)).status).toBe(401);
    expect(await stored()).not.toContain('bricks.f3');
  });
});
