import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import type * as z from 'zod';
import { correlated } from './correlation.ts';

/**
 * Wraps a use-case as a state machine task, or what a clock calls: its input is checked, so that a wiring fault names the
 * field, and its log lines carry one id.
 * @param idOf The id that the log lines of an input carry. Default: the id of the call.
 */
export function task<I, O>(
  schema: z.ZodType<I>,
  use: (input: I) => Promise<O>,
  idOf?: (input: I) => string,
): (event: unknown, context?: Pick<Context, 'awsRequestId'>) => Promise<O> {
  return async (event, context) => {
    const input = schema.parse(event);
    return correlated(idOf?.(input) ?? context?.awsRequestId ?? randomUUID(), () => use(input));
  };
}
