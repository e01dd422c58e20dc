import { createHmac } from 'node:crypto';

/** What SurveyMonkey answers for a response's details. */
export const monkeyResponse = (id: string, more: object = {}) => ({
  id,
  survey_id: '77',
  response_status: 'completed',
  date_modified: '2026-06-05T08:12:55+00:00',
  total_time: 144,
  pages: [
    {
      id: '1',
      questions: [
        { id: '901', answers: [{ choice_id: '15' }] },
        { id: '902', answers: [{ row_id: '31', choice_id: '21' }] },
        { id: '903', answers: [{ text: 'Thank you' }] },
      ],
    },
  ],
  ...more,
});

/** What Qualtrics answers for a response. */
export const qualtricsResponse = (responseId: string, values: object = {}) => ({
  result: {
    responseId,
    values: {
      startDate: '2026-06-05T08:10:00Z',
      endDate: '2026-06-05T08:12:00Z',
      status: 0,
      finished: 1,
      duration: 120,
      recordedDate: '2026-06-05T08:12:01.215Z',
      userLanguage: 'EN',
      QID1: 4,
      QID2_1: 5,
      QID5_TEXT: 'Thank you',
      QID9: ['1', '2'],
      ...values,
    },
    labels: {},
    displayedFields: ['QID1'],
  },
  meta: { httpStatus: '200 - OK' },
});

/** A message of Formbricks, signed as Standard Webhooks say. */
export function formbricks(secret: string, id: string, data: object, at = Date.now()) {
  const timestamp = String(Math.floor(at / 1000));
  const body = JSON.stringify({
    webhookId: 'wh1',
    event: 'responseFinished',
    data: {
      surveyId: 'svy1',
      finished: true,
      createdAt: '2026-06-05T08:10:00.000Z',
      updatedAt: '2026-06-05T08:12:00.000Z',
      ttc: { q1: 2154.7, _total: 60_400 },
      data: { q1: 4, mail: 'someone@example.com', note: 'Thanks' },
      ...data,
    },
  });
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
  return { body, headers };
}
