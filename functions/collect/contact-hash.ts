import { createHmac, hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

/** Country codes that people leave out at home; behind them stand 11 digits, the first a 1 (mobile numbers of China). */
const CHINA_MOBILE = /^(?:\+|00)?86(?=1\d{10}$)/;

/**
 * The one form of a contact reference that its usual spellings share, so that erasure and the search for duplicates
 * find them all: full-width characters made narrow, no white space around; a number without what groups its digits
 * and with + for 00, a Chinese mobile number without the country's code; everything else in lower case.
 * Examples: "+86 138-0013-8000" and "１３８００１３８０００" are 13800138000, "Li@Example.COM" is li@example.com.
 */
export function normalContact(contact: string): string {
  const text = contact.normalize('NFKC').trim();
  if (!/^[+\d][\d\s().-]*$/.test(text)) return text.toLowerCase();
  return text
    .replaceAll(/[\s().-]/g, '')
    .replace(CHINA_MOBILE, '')
    .replace(/^00/, '+');
}

/**
 * Hashes contact references (HMAC-SHA-256), each programme by a key of its own that HKDF (RFC 5869) derives from the
 * secret: equal people in two programmes cannot be joined by their hashes.
 */
export function contactHasher(secret: string): (programme: string, contact: string) => string {
  const keys = new Map<string, Buffer>();
  return (programme, contact) => {
    const info = `yardstick contact ${programme}`;
    const key = keys.get(programme) ?? Buffer.from(hkdfSync('sha256', secret, '', info, KEY_BYTES));
    keys.set(programme, key);
    return createHmac('sha256', key).update(normalContact(contact)).digest('base64url');
  };
}
