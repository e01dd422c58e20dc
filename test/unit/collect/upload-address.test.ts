import { createHash, createHmac } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { uploadAddress } from '../../../functions/store/uploads.ts';

const SECRET = 'secret-of-the-test';
const client = new S3Client({
  region: 'cn-northwest-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: SECRET },
  requestChecksumCalculation: 'WHEN_REQUIRED',
});
const signed = async (bytes: number) =>
  new URL(await uploadAddress({ client, bucket: 'uploads-of-test' }, { programme: 'p', id: 'i1' }, bytes, 3600));

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/**
 * The signature that S3 itself works out for a PUT to an address, from what is really sent: AWS Signature Version 4 with
 * query parameters. Source: docs.aws.amazon.com, "Authenticating Requests: Using Query Parameters".
 */
function signatureOf(url: URL, sent: Record<string, string>): string {
  const query = new Map([...url.searchParams].filter(([name]) => name !== 'X-Amz-Signature'));
  const names = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const encoded = [...query].map((pair) => pair.map(encodeURIComponent).join('=')).sort();
  const headers = names.map((name) => `${name}:${sent[name]}\n`).join('');
  const request = ['PUT', url.pathname, encoded.join('&'), headers, names.join(';'), 'UNSIGNED-PAYLOAD'].join('\n');
  const scope = (query.get('X-Amz-Credential') ?? '').split('/').slice(1);
  const hashed = createHash('sha256').update(request).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', query.get('X-Amz-Date'), scope.join('/'), hashed].join('\n');
  return hmac(scope.reduce<string | Buffer>(hmac, `AWS4${SECRET}`), toSign).toString('hex');
}
const given = (url: URL) => url.searchParams.get('X-Amz-Signature');

test('an address takes a file of the announced length and of no other', async () => {
  const url = await signed(1000);
  expect(url.searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;host');
  const sent = (length: number) => ({ host: url.host, 'content-length': String(length) });
  expect(signatureOf(url, sent(1000))).toBe(given(url));
  for (const length of [999, 1001, 0, 1_000_000_000]) expect(signatureOf(url, sent(length))).not.toBe(given(url));
});

test('it is good for an hour: a longer time, another object or another day are not what was signed', async () => {
  const url = await signed(1000);
  const sent = { host: url.host, 'content-length': '1000' };
  expect(url.searchParams.get('X-Amz-Expires')).toBe('3600');
  expect(signatureOf(url, sent)).toBe(given(url));
  const others = [
    ['X-Amz-Expires=3600', 'X-Amz-Expires=604800'],
    [/X-Amz-Date=\w+/, 'X-Amz-Date=20990101T000000Z'],
    ['/uploads/p/i1', '/uploads/p/i2'],
  ] as const;
  for (const [one, another] of others) {
    const changed = new URL(url.href.replace(one, another));
    expect(changed.href).not.toBe(url.href);
    expect(signatureOf(changed, sent)).not.toBe(given(url));
  }
});

test('nothing that only the file itself could tell is signed', async () => {
  const names = [...(await signed(5)).searchParams.keys()].map((name) => name.toLowerCase());
  expect(names.filter((name) => /checksum|content-length/.test(name))).toEqual([]);
});
