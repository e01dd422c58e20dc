import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link is for: a token signed for one purpose is good for no other. */
export type LinkPurpose = 'unsubscribe' | 'report';

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

/** What a link to an issued report names: one edition, for one recipient, until one day. */
export interface ReportLink {
  readonly programme: string;
  readonly period: string;
  /** Id of the edition, which names report, scope, language and revision. */
  readonly edition: string;
  readonly recipient: string;
  /** Last day that the link is good, ISO 8601 date in the programme's zone. */
  readonly until: string;
}

/**
 * Address at which one recipient opens one issued report. It leads to our own API, which asks anew whether the recipient
 * may have it: a presigned address would die with the session of the role that signed it, and could not be taken back.
 */
export function reportLink(api: string, key: string, link: ReportLink): string {
  const { programme, period, edition, recipient, until } = link;
  return `${api}/v1/reports/${signToken('report', [programme, period, edition, recipient, until], key)}`;
}

/** What a token of {@link reportLink} stands for; undefined if we did not sign it. The dots in an edition's id are its own. */
export function readReportLink(token: string, keys: readonly string[]): ReportLink | undefined {
  const [programme, period, ...rest] = readToken('report', token, keys) ?? [];
  const [until, recipient] = [rest.pop(), rest.pop()];
  if (programme === undefined || period === undefined || recipient === undefined || until === undefined)
    return undefined;
  return { programme, period, edition: rest.join(SEPARATOR), recipient, until };
}
