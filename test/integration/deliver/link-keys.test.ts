import { afterAll, describe, expect, test } from 'vitest';
import { signToken } from '../../../functions/deliver/links.ts';
import { readUnsubscription } from '../../../functions/deliver/unsubscribe.ts';
import { keyRing, readKeys } from '../../../functions/runtime/secrets.ts';
import { Closers } from '../../../infra/local/closers.ts';
import { startSecretsFront } from '../../../infra/local/secrets-front.ts';
import { localHost } from '../../support/local-host.ts';

// For its settings of the AWS SDK: no call of this file can reach a real account.
localHost(['mobile-reputation']);

describe('when the key is changed', () => {
  const arn = 'arn:aws:secretsmanager:us-east-1:000000000000:secret:links';
  const closers = new Closers();
  afterAll(() => closers.closeAll());
  const keysAfter = async (value: string, previous?: string) => {
    const secret = { arn, name: 'links', value, ...(previous === undefined ? {} : { previous }) };
    process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = await startSecretsFront([secret], closers);
    return readKeys(arn);
  };
  const named = { programme: 'mobile-reputation', recipient: 'eve', report: 'monthly' };
  const tokenBy = (key: string) => signToken('unsubscribe', Object.values(named), key);

  test('links signed before stay good until it is changed again', async () => {
    const first = await keysAfter('first');
    expect(first).toEqual(['first']);
    const second = await keysAfter('second', 'first');
    expect([tokenBy('first'), tokenBy('second')].map((t) => readUnsubscription(t, second))).toEqual([named, named]);
    const third = await keysAfter('third', 'second');
    expect([tokenBy('first'), tokenBy('second')].map((t) => readUnsubscription(t, third))).toEqual([undefined, named]);
  });

  test('a function that keeps running learns of it within a minute', async () => {
    const ring = keyRing(() => arn);
    await keysAfter('first');
    expect(await ring(0)).toEqual(['first']);
    await keysAfter('second', 'first');
    expect(await ring(59_999)).toEqual(['first']);
    expect(await ring(60_000)).toEqual(['second', 'first']);
  });
});
