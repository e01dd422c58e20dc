import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import type * as z from 'zod';
import { type Run, runId } from '../model/run.ts';
import { correlated } from './correlation.ts';

/** What Lambda calls. */
type Task<O> = (event: unknown, context?: Pick<Context, 'awsRequestId'>) => Promise<O>;

function wrapped<I, O>(
  schema: z.ZodType<I>,
  use: (input: I) => Promise<O>,
  idOf: (input: I) => string | undefined,
): Task<O> {
  return async (event, context) => {
    const input = schema.parse(event);
    return correlated(idOf(input) ?? context?.awsRequestId ?? randomUUID(), () => use(input));
  };
}

/**
 * Wraps a use-case as what a clock or a topic calls: its input is checked, so that a wiring fault names the field, and its log
 * lines carry the id of the call.
 */
export const task = <I, O>(schema: z.ZodType<I>, use: (input: I) => Promise<O>): Task<O> =>
  wrapped(schema, use, () => undefined);

/** The same for a step of a run, whose log lines carry the id of the run. */
export const runTask = <I extends Pick<Run, 'programme' | 'report' | 'scheduledTime'>, O>(
  schema: z.ZodType<I>,
  use: (input: I) => Promise<O>,
): Task<O> => wrapped(schema, use, runId);
