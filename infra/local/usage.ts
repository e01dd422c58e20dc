import * as z from 'zod';
import type { LocalAccount } from './account.ts';
import type { GatewayError } from './gateway-response.ts';
import { type Template, theResource } from './template.ts';

const planSchema = z.object({ Throttle: z.object({ RateLimit: z.number(), BurstLimit: z.number() }) });

/** Requests that a client may make: so many a second, and so many at once. */
export interface Throttle {
  readonly perSecond: number;
  readonly burst: number;
}

/** The template's one usage plan, and the keys under it. */
export interface Usage {
  readonly planId: string;
  readonly add: (key: string) => void;
  readonly remove: (key: string) => void;
  /** Counts a request; what API Gateway answers instead of carrying it out, if it does. */
  readonly admit: (key: string | undefined) => GatewayError | undefined;
}

/**
 * Throttles each key by a token bucket, as API Gateway says that it does.
 * @param throttle in place of the template's.
 * @param now milliseconds.
 */
export function usageOf(
  template: Template,
  account: LocalAccount,
  throttle: Throttle | undefined,
  now: () => number,
): Usage {
  const { id, resource } = theResource(template, 'AWS::ApiGateway::UsagePlan');
  const { Throttle: given } = planSchema.parse(account.resolve(resource.Properties));
  const { perSecond, burst } = throttle ?? { perSecond: given.RateLimit, burst: given.BurstLimit };
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    planId: account.name(id),
    add: (key) => void buckets.set(key, { tokens: burst, at: now() }),
    remove: (key) => void buckets.delete(key),
    admit: (key) => {
      const bucket = buckets.get(key ?? '');
      if (bucket === undefined) return 'INVALID_API_KEY';
      const at = now();
      bucket.tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
      bucket.at = at;
      if (bucket.tokens < 1) return 'THROTTLED';
      bucket.tokens -= 1;
      return undefined;
    },
  };
}
