import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
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

/** Runs a function's handler. @throws whatever it throws, and RangeError if event or answer is over Lambda's limit. */
export type Call = (fn: LocalFunction, event: unknown) => Promise<unknown>;

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
 * Calls functions in this thread. A module is loaded at its first call and bound to the environment of the function, so
 * two functions never see each other's variables. Time-outs are told to the handler but not enforced: here functions
 * share processors.
 * @param root directory that entries are relative to.
 * @param now milliseconds.
 */
export function callsHere(root: URL, now: () => number): Call {
  const handlers = new Map<string, () => Promise<Handler>>();
  return async (fn, event) => {
    const handler =
      handlers.get(fn.arn) ??
      lazy(async () => moduleSchema.parse(await import(new URL(fn.entry, root).href)).bind(fn.env));
    handlers.set(fn.arn, handler);
    const handle = await handler();
    const answer = await handle(overTheWire(event, `the event for ${fn.name}`), contextOf(fn, now));
    return overTheWire(answer, `the answer of ${fn.name}`);
  };
}
