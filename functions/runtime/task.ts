import type { z } from 'zod';

/** Wraps a use-case as a state machine task: its input is checked, so that a wiring fault names the field. */
export function task<I, O>(schema: z.ZodType<I>, use: (input: I) => Promise<O>): (event: unknown) => Promise<O> {
  return (event) => use(schema.parse(event));
}
