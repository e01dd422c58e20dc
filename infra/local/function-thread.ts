import { parentPort } from 'node:worker_threads';
import * as z from 'zod';
import { callsHere } from './call-function.ts';
import { keepCompiled } from './compile-cache.ts';
import type { LocalFunction } from './functions.ts';

const callSchema = z.object({ id: z.int(), fn: z.custom<LocalFunction>(), event: z.unknown() });

keepCompiled();
const call = callsHere(new URL('../../', import.meta.url), Date.now);

/** Where functions run beside the host: one call a message, one answer or error each. */
parentPort?.on('message', async (message: unknown) => {
  const { id, fn, event } = callSchema.parse(message);
  try {
    parentPort?.postMessage({ id, answer: await call(fn, event) });
  } catch (error) {
    const { name, message: said, stack } = error instanceof Error ? error : new Error(String(error));
    // Of an Error itself, its name and what it carries would not come through.
    parentPort?.postMessage({ id, error: { name, message: said, stack } });
  }
});
