import type { Call } from './call-function.ts';
import type { LocalFunction } from './functions.ts';

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

/**
 * Calls functions by their ARNs, and knows which calls run.
 * @param onFault told of every error that a function throws.
 */
export function invoker(
  functions: readonly LocalFunction[],
  call: Call,
  onFault: (fn: LocalFunction, error: Error) => void,
): Invoker {
  const byArn = new Map(functions.map((fn) => [fn.arn, fn]));
  const running = new Set<Promise<unknown>>();
  let closed = false;
  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.allSettled(running);
  };

  const told = async (arn: string, event: unknown): Promise<unknown> => {
    const fn = byArn.get(arn);
    if (fn === undefined) throw new Error(`there is no function ${arn} with a YardstickEntry in the template`);
    try {
      return await call(fn, event);
    } catch (error) {
      const fault = new FunctionError(error);
      onFault(fn, fault);
      throw fault;
    }
  };
  return {
    async invoke(arn, event) {
      if (closed) throw new Error('the local host is closed');
      const calling = told(arn, event);
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
