import * as z from 'zod';
import { ENV, type Env, required } from '../../runtime/env-names.ts';
import { keyRing } from '../../runtime/secrets.ts';

/** The secret: by `programme/tool`, what the tool signs with and the token for its API. */
const secretSchema = z.record(
  z.string(),
  z.strictObject({ signing: z.string().min(16).optional(), token: z.string().min(1).optional() }),
);

/** Keys and tokens of one survey, the current ones first, then those before the last change. */
export interface ToolKeys {
  readonly signing: readonly string[];
  readonly tokens: readonly string[];
}

/** The keys of a survey from the secret that a function's environment names, asked for again after a minute. */
export function openToolKeys(env: Env): (programme: string, tool: string, now: number) => Promise<ToolKeys> {
  const ring = keyRing(() => required(env, ENV.toolSecret));
  return async (programme, tool, now) => {
    const versions = (await ring(now)).map((text) => secretSchema.parse(JSON.parse(text))[`${programme}/${tool}`]);
    return {
      signing: versions.flatMap((keys) => keys?.signing ?? []),
      tokens: versions.flatMap((keys) => keys?.token ?? []),
    };
  };
}
