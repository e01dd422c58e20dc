import { GetSecretValueCommand, ResourceNotFoundException } from '@aws-sdk/client-secrets-manager';
import { secretsClient } from './clients.ts';

async function secretValue(arn: string, stage: 'AWSCURRENT' | 'AWSPREVIOUS'): Promise<string | undefined> {
  const command = new GetSecretValueCommand({ SecretId: arn, VersionStage: stage });
  return (await secretsClient().send(command)).SecretString;
}

/**
 * The keys that a secret holds: the current one first, then the one before it, if there is one. What was signed with the
 * previous key stays good until the next rotation.
 * @throws {Error} if the secret is empty.
 */
export async function readKeys(arn: string): Promise<readonly [string, ...string[]]> {
  const current = await secretValue(arn, 'AWSCURRENT');
  if (!current) throw new Error('the secret that signs links is empty');
  const previous = await secretValue(arn, 'AWSPREVIOUS').catch((error: unknown) => {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  });
  return previous ? [current, previous] : [current];
}

const KEPT_MS = 60_000;

/** The keys of a secret, asked for again after a minute, so that a rotation reaches functions that keep running. */
export function keyRing(arn: () => string): (now: number) => Promise<readonly string[]> {
  let kept: { readonly keys: Promise<readonly string[]>; readonly at: number } | undefined;
  return async (now) => {
    if (kept === undefined || now - kept.at >= KEPT_MS) kept = { keys: readKeys(arn()), at: now };
    try {
      return await kept.keys;
    } catch (error) {
      kept = undefined;
      throw error;
    }
  };
}
