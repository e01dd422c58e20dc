import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import { z } from 'zod';
import type { Env } from '../../functions/runtime/env-names.ts';
import { lazy } from '../../functions/runtime/lazy.ts';
import { REGION } from './account.ts';
import type { LocalFunction } from './functions.ts';

type Handler = (event: unknown, context: Context) => unknown;

const moduleSchema = z.looseObject({
  bind: z.custom<(env: Env) => Handler>((value) => typeof value === 'function', 'a handler module exports bind(env)'),
});

/** Largest event or answer of a synchronous call, bytes. */
const PAYLOAD_LIMIT = 6 * 1024 * 1024;

/** A function that threw: `name` is the name of its error, `message` the JSON that Lambda gives as the cause. */
export class FunctionError extends Error {
  readonly errorMessage: string;
  constructor(error: unknown) {
    const thrown = error instanceof Error ? error : new Error(String(error));
    const trace = (thrown.stack ?? '').split('\n');
    super(JSON.stringify({ errorType: thrown.name, errorMessage: thrown.message, trace }), { cause: error });
    this.name = thrown.name;
    this.errorMessage = thrown.message;
  }
}

/** Calls a function by its ARN. @throws {FunctionError} if it throws, or if event or answer is over Lambda's limit. */
export type Invoke = (arn: string, event: unknown) => Promise<unknown>;

export interface Invoker {
  readonly invoke: Invoke;
  /** Waits until no call runs any more. */
  idle(): Promise<void>;
  /** Refuses further calls and waits for those that run. */
  close(): Promise<void>;
}

function contextOf(fn: LocalFunction, now: () => number): Context {
  const end = now() + fn.timeoutSeconds * 1000;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: fn.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: fn.arn,
    memoryLimitInMB: String(fn.memoryMegabytes),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${fn.name}`,
    logStreamName: `local/${REGION}`,
    getRemainingTimeInMillis: () => Math.max(0, end - now()),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}

/** What crosses the border of a function is JSON, and no more of it than Lambda carries. */
function overTheWire(value: unknown, what: string): unknown {
  const json = JSON.stringify(value) ?? 'null';
  const bytes = Buffer.byteLength(json);
  if (bytes > PAYLOAD_LIMIT)
    throw new RangeError(`${what} has ${bytes} bytes, more than the ${PAYLOAD_LIMIT} of Lambda`);
  return JSON.parse(json);
}

/**
 * Calls functions in this process. A module is loaded at its first call and bound to the environment of the function, so
 * two functions never see each other's variables. Time-outs are told to the handler but not enforced: here all functions
 * share one processor.
 * @param root directory that entries are relative to.
 * @param now milliseconds.
 * @param onFault told of every error that a function throws.
 */
export function invoker(
  functions: readonly LocalFunction[],
  root: URL,
  now: () => number,
  onFault: (fn: LocalFunction, error: Error) => void,
): Invoker {
  const loaded = new Map(
    functions.map((fn) => {
      const handler = lazy(async () => moduleSchema.parse(await import(new URL(fn.entry, root).href)).bind(fn.env));
      return [fn.arn, { fn, handler }];
    }),
  );
  const running = new Set<Promise<unknown>>();
  let closed = false;
  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.allSettled(running);
  };

  const call: Invoke = async (arn, event) => {
    const found = loaded.get(arn);
    if (found === undefined) throw new Error(`there is no function ${arn} with a YardstickEntry in the template`);
    const { fn, handler } = found;
    try {
      const handle = await handler();
      const answer = await handle(overTheWire(event, `the event for ${fn.name}`), contextOf(fn, now));
      return overTheWire(answer, `the answer of ${fn.name}`);
    } catch (error) {
      const fault = new FunctionError(error);
      onFault(fn, fault);
      throw fault;
    }
  };
  return {
    async invoke(arn, event) {
      if (closed) throw new Error('the local host is closed');
      const calling = call(arn, event);
      running.add(calling);
      try {
        return await calling;
      } finally {
        running.delete(calling);
      }
    },
    idle,
    close() {
      closed = true;
      return idle();
    },
  };
}
