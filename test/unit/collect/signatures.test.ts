import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  isFromSurveyMonkey,
  qualtricsMessage,
  standardWebhookId,
} from '../../../functions/collect/webhooks/signatures.ts';

describe('Standard Webhooks', () => {
  // The example of the specification's own libraries.
  const key = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };
  const body = '{"test": 2432232314}';
  const at = 1_614_265_330_000;

  test('the example of the specification is sound', () => {
    expect(standardWebhookId({ body, headers }, [key], at)).toBe('msg_p5jXN8AQM9LWM0D4loKWxJek');
    const among = { ...headers, 'webhook-signature': `v1,AAAA v2,x ${headers['webhook-signature']}` };
    expect(standardWebhookId({ body, headers: among }, ['whsec_AAAA', key], at)).toBeDefined();
  });

  test.each([
    ['another body', { body: `${body} ` }],
    ['another id', { headers: { ...headers, 'webhook-id': 'msg_x' } }],
    ['another time', { headers: { ...headers, 'webhook-timestamp': '1614265331' } }],
    ['no signature', { headers: { ...headers, 'webhook-signature': '' } }],
    ['another version of signature', { headers: { ...headers, 'webhook-signature': 'v2,g0hM9SsE' } }],
    ['another key', { keys: ['whsec_AAAA'] }],
    ['no key', { keys: [] }],
    ['five minutes and a second later', { now: at + 301_000 }],
    ['five minutes and a second before', { now: at - 301_000 }],
  ])('%s is refused', (_, change) => {
    const { keys, now, ...notice } = { body, headers, keys: [key], now: at, ...change };
    expect(standardWebhookId(notice, keys, now)).toBeUndefined();
  });

  test('five minutes either side are allowed', () => {
    for (const now of [at - 300_000, at + 300_000])
      expect(standardWebhookId({ body, headers }, [key], now)).toBeDefined();
  });
});

describe('SurveyMonkey', () => {
  const key = 'client-id&client-secret';
  const body = '{"event_type": "response_completed"}';
  const sign = (text: string, by = key) => createHmac('sha1', by).update(text).digest('base64');

  test('HMAC-SHA-1 of the body by client id and secret, in base64', () => {
    const headers = { 'sm-signature': sign(body) };
    expect(isFromSurveyMonkey({ body, headers }, ['another', key])).toBe(true);
    expect(isFromSurveyMonkey({ body: `${body}\n`, headers }, [key])).toBe(false);
    expect(isFromSurveyMonkey({ body, headers }, [])).toBe(false);
    expect(isFromSurveyMonkey({ body, headers: {} }, [key])).toBe(false);
    expect(isFromSurveyMonkey({ body, headers: { 'sm-signature': sign(body, 'client-secret') } }, [key])).toBe(false);
  });
});

describe('Qualtrics', () => {
  const key = '0123456789abcdef0123456789abcdef';
  const message = '{"Status":"Complete","SurveyID":"SV_1","ResponseID":"R_1","CompletedDate":"2026-10-22 12:31:40"}';
  const sign = (text: string) => createHmac('sha512', key).update(text).digest('hex');
  const form = (hmac: string, msg = message) =>
    new URLSearchParams({ Topic: 'brand.surveyengine.completedResponse.SV_1', HMAC: hmac, MSG: msg }).toString();

  test('HMAC-SHA-512 of the message in the form, in hex', () => {
    expect(qualtricsMessage({ body: form(sign(message)), headers: {} }, [key])).toBe(message);
    expect(qualtricsMessage({ body: form(sign(message), message.replace('R_1', 'R_2')), headers: {} }, [key])).toBe(
      undefined,
    );
    for (const body of ['', 'MSG=x', form(''), form('zz'), form(sign(message).slice(0, 64))])
      expect(qualtricsMessage({ body, headers: {} }, [key])).toBeUndefined();
  });
});
