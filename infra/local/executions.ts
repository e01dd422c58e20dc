import type { RunInput } from '../../functions/model/run.ts';
import type { RunResult } from './state-machine.ts';

/** Executions that a function or a command started and does not wait for. */
export interface Executions {
  /** ARN of the state machine. */
  readonly arn: string;
  /** @returns ARN of the execution. */
  readonly start: (input: RunInput) => string;
  /** Waits until none runs any more. */
  readonly settled: () => Promise<void>;
}

export function executions(arn: string, run: (input: RunInput) => Promise<RunResult>): Executions {
  const running = new Set<Promise<unknown>>();
  let started = 0;
  return {
    arn,
    start: (input) => {
      started += 1;
      const execution: Promise<unknown> = run(input).finally(() => running.delete(execution));
      running.add(execution);
      return `${arn.replace(':stateMachine:', ':execution:')}:${started}`;
    },
    settled: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
