import { ENV } from '../../functions/runtime/env-names.ts';
import type { LocalFunction } from './functions.ts';
import type { Storage } from './storage.ts';

/** Lays the checked programmes where the functions' environment says that they lie. */
export async function uploadProgrammes(
  programmes: Uint8Array,
  functions: readonly LocalFunction[],
  to: Storage,
): Promise<void> {
  const buckets = new Set<string>();
  const uploaded = new Set<string>();
  for (const { env } of functions) {
    const bucket = env[ENV.programmesBucket];
    const key = env[ENV.programmesKey];
    if (bucket === undefined || key === undefined || uploaded.has(`${bucket}/${key}`)) continue;
    if (!buckets.has(bucket)) await to.createBucket(bucket);
    await to.putObject(bucket, key, Uint8Array.from(programmes));
    buckets.add(bucket);
    uploaded.add(`${bucket}/${key}`);
  }
}
