import { readToken } from './links.ts';

/** What a link for unsubscribing names. */
export interface Unsubscription {
  readonly programme: string;
  readonly recipient: string;
  readonly report: string;
}

/** What a token stands for; undefined if we did not sign it. */
export function readUnsubscription(token: string, keys: readonly string[]): Unsubscription | undefined {
  const ids = readToken('unsubscribe', token, keys);
  const [programme, recipient, report] = ids ?? [];
  if (ids?.length !== 3 || programme === undefined || recipient === undefined || report === undefined) return undefined;
  return { programme, recipient, report };
}

/** RFC 8058, 3.1: the body of the POST that a mail client sends, as a form of either encoding, is this one field. */
export const isOneClick = (body: string): boolean =>
  body.includes('List-Unsubscribe=One-Click') || /name="?List-Unsubscribe"?\s+One-Click\s/.test(body);
