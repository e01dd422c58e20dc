import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Client } from '../model/client.ts';

/** A credential names its client, so that one row holds all that is known of it: `crm.3q2-7w…`. */
const FORM = /^Bearer ([A-Za-z0-9][\w-]{0,63})\.([\w-]{43})$/;

/** Hash that the secret part is kept under. The secret has 256 random bits, so that no salt or slow hash is needed. */
const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** A new credential, and the hash to keep of it. */
export function newCredential(client: string): { credential: string; hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { credential: `${client}.${secret}`, hash: secretHash(secret) };
}

/** Client and hash that an `Authorization` header claims; undefined if it has not the form of a credential. */
export function presented(header: string | undefined): { client: string; hash: string } | undefined {
  const [, client, secret] = FORM.exec(header ?? '') ?? [];
  return client === undefined || secret === undefined ? undefined : { client, hash: secretHash(secret) };
}

/** When the presented credential expires, ISO 8601; undefined if it is none of the client's, or has expired. */
export function validUntil({ credentials }: Client, hash: string, now: string): string | undefined {
  const equal = (kept: string) => kept.length === hash.length && timingSafeEqual(Buffer.from(kept), Buffer.from(hash));
  return credentials.find((c) => equal(c.hash) && c.expires > now)?.expires;
}
