import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { Call } from './call-function.ts';
import type { Closers } from './closers.ts';

const resultSchema = z.union([
  z.object({ id: z.int(), error: z.object({ name: z.string(), message: z.string(), stack: z.string().optional() }) }),
  z.object({ id: z.int(), answer: z.unknown() }),
]);

type Pending = ReturnType<typeof Promise.withResolvers<unknown>>;

interface Thread {
  readonly worker: Worker;
  readonly calls: Map<number, Pending>;
}

function startThread(threads: Set<Thread>): Thread {
  const thread: Thread = { worker: new Worker(new URL('./function-thread.ts', import.meta.url)), calls: new Map() };
  const { worker, calls } = thread;
  threads.add(thread);
  worker.on('message', (message) => {
    const result = resultSchema.parse(message);
    const pending = calls.get(result.id);
    calls.delete(result.id);
    if ('error' in result) pending?.reject(Object.assign(new Error(result.error.message), result.error));
    else pending?.resolve(result.answer);
  });
  const fail = (error: unknown): void => {
    threads.delete(thread);
    for (const { reject } of calls.values()) reject(error);
    calls.clear();
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`the thread of the functions ended with ${code}`)));
  return thread;
}

/**
 * Calls functions in threads of their own, as many at once as there are threads, as Lambda does in sandboxes; each call
 * goes to the thread with the fewest. Threads are started as they are needed, and see the environment of that moment.
 */
export function callsInThreads(most: number, closers: Closers): Call {
  const threads = new Set<Thread>();
  let id = 0;
  closers.add(async () => {
    await Promise.all([...threads].map(({ worker }) => worker.terminate()));
  });
  const freest = (): Thread => {
    const [least] = [...threads].sort((a, b) => a.calls.size - b.calls.size);
    return least === undefined || (least.calls.size > 0 && threads.size < most) ? startThread(threads) : least;
  };
  return (fn, event) => {
    const { worker, calls } = freest();
    const pending = Promise.withResolvers<unknown>();
    id += 1;
    calls.set(id, pending);
    worker.postMessage({ id, fn, event });
    return pending.promise;
  };
}
