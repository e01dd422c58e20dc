import { createHash } from 'node:crypto';

/** Hash under which a client's credential is kept; the credential itself is stored nowhere. */
export const credentialHash = (credential: string): string =>
  createHash('sha256').update(credential).digest('base64url');
