import { createHmac, timingSafeEqual } from 'node:crypto';

/** A message as it came: its bytes as sent, and its header fields by name in lower case. */
export interface Notice {
  readonly body: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Compares in a time that does not tell how much of it was right. */
function same(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * The message in a Qualtrics event (a form with Topic, MSG and HMAC), if one of the keys signed it: HMAC-SHA-512 of MSG
 * by the subscription's shared key, in hex. Source: api.qualtrics.com, "Listening to Events" and "Create Subscription"
 * (sharedKey); the form and the 128 hex digits as in community.qualtrics.com, "HMAC signatures for webhook subscriptions".
 */
export function qualtricsMessage({ body }: Notice, keys: readonly string[]): string | undefined {
  const form = new URLSearchParams(body);
  const message = form.get('MSG');
  const given = Buffer.from(form.get('HMAC') ?? '', 'hex');
  if (message === null) return undefined;
  return keys.some((key) => same(given, createHmac('sha512', key).update(message).digest())) ? message : undefined;
}

/**
 * Whether SurveyMonkey signed a message: `Sm-Signature` is the base64 of HMAC-SHA-1 of the raw body by
 * `client id&client secret`. Source: api.surveymonkey.com/v3/docs, "Webhook callbacks".
 * @param keys `client id&client secret`, the current one and the one before it.
 */
export function isFromSurveyMonkey({ body, headers }: Notice, keys: readonly string[]): boolean {
  const given = Buffer.from(headers['sm-signature'] ?? '', 'base64');
  return keys.some((key) => same(given, createHmac('sha1', key).update(body).digest()));
}

/** How far the clock of a sender may be from ours, seconds; Standard Webhooks' libraries allow as much. */
const TOLERANCE_SECONDS = 300;
const PREFIX = 'whsec_';

/**
 * The id of a message, if it was signed as Standard Webhooks say, no more than five minutes ago or ahead: `v1,` and the
 * base64 of HMAC-SHA-256 of `id.timestamp.body`, among several separated by spaces. Sources: standardwebhooks.com,
 * "Verifying webhook authenticity"; Formbricks (apps/web/lib/crypto.ts) signs so, by `whsec_` and the key in base64.
 * @param now Milliseconds since 1970.
 */
export function standardWebhookId({ body, headers }: Notice, keys: readonly string[], now: number): string | undefined {
  const [id, timestamp = '', signatures = ''] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
    (name) => headers[name],
  );
  if (!id || !/^\d{1,12}$/.test(timestamp)) return undefined;
  if (Math.abs(now / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return undefined;
  const given = signatures.split(' ').flatMap((s) => (s.startsWith('v1,') ? Buffer.from(s.slice(3), 'base64') : []));
  const signed = keys.some((key) => {
    const secret = Buffer.from(key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key, 'base64');
    const expected = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest();
    return given.some((signature) => same(signature, expected));
  });
  return signed ? id : undefined;
}
