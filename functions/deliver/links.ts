import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link is for: a token signed for one purpose is good for no other. */
export type LinkPurpose = 'unsubscribe';

const SEPARATOR = '.';

const signature = (purpose: LinkPurpose, text: string, key: string): Buffer =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest();

/**
 * A token that names `ids` (letters, digits, hyphen, underscore) and was made by us: `id.id.id.signature`. The signature
 * is HMAC-SHA-256 over purpose and ids.
 */
export function signToken(purpose: LinkPurpose, ids: readonly string[], key: string): string {
  const text = ids.join(SEPARATOR);
  return [text, signature(purpose, text, key).toString('base64url')].join(SEPARATOR);
}

/**
 * The ids of a token, if it was signed for this purpose with one of the keys; else undefined.
 * @param keys the current key and the one before it.
 */
export function readToken(purpose: LinkPurpose, token: string, keys: readonly string[]): string[] | undefined {
  const at = token.lastIndexOf(SEPARATOR);
  const text = token.slice(0, Math.max(0, at));
  const given = Buffer.from(token.slice(at + 1), 'base64url');
  const sound = keys.some((key) => {
    const expected = signature(purpose, text, key);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return sound ? text.split(SEPARATOR) : undefined;
}

/** Address at which a recipient of a programme takes a report off, by one POST and without a login (RFC 8058). */
export function unsubscribeLink(
  api: string,
  key: string,
  about: { readonly programme: string; readonly recipient: string; readonly report: string },
): string {
  return `${api}/v1/unsubscribe/${signToken('unsubscribe', [about.programme, about.recipient, about.report], key)}`;
}
