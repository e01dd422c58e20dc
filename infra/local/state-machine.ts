import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';
import * as z from 'zod';
import type { RunInput } from '../../functions/model/run.ts';
import { ACCOUNT, type LocalAccount, REGION } from './account.ts';
import type { Invoker } from './invoke.ts';
import { readDefinition, type TaskState } from './state-definition.ts';
import { type DataLimitExceeded, overLimit } from './state-limit.ts';
import { type Template, theResource } from './template.ts';

type StatePhase = 'entered' | 'succeeded' | 'failed' | 'retried';
/** Told of each state as it begins and ends; states inside a Map come once for each item. */
export type OnState = (name: string, phase: StatePhase) => void;

export interface RunResult {
  readonly state: 'succeeded' | 'failed';
  readonly output: unknown;
  /** Name and cause of the failure. */
  readonly error?: string;
}

const PHASES: Readonly<Record<string, StatePhase>> = {
  StateEntered: 'entered',
  StateExited: 'succeeded',
  StateFailed: 'failed',
  StateRetried: 'retried',
};
const RETRY_PAUSE_MS = 10;

/** A page of a Map that has failed already: Step Functions would not begin it. */
class NotBegun extends Error {
  readonly isRetryable = false;
  readonly isCatchable = false;
}

function describe(error: unknown): string {
  const cause = error instanceof ExecutionError ? error.cause : error;
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}

/** Runs the template's state machine, its tasks on the template's functions. */
export function stateMachine(template: Template, account: LocalAccount, { invoke, idle }: Invoker) {
  const { id, resource } = theResource(template, 'AWS::StepFunctions::StateMachine');
  const { definition, tasks } = readDefinition(z.string().parse(account.resolve(resource.Properties.DefinitionString)));
  let machine: StateMachine | undefined;
  const name = account.name(id);

  const run = async (given: RunInput, onState: OnState = () => undefined): Promise<RunResult> => {
    const input = z.json().parse(JSON.parse(JSON.stringify(given)));
    // Checking a definition against its schema takes longer than starting a server: not before it is needed.
    machine ??= new StateMachine(definition);
    const failed = new Set<string>();
    let tooLarge: DataLimitExceeded | undefined;

    const handler = (task: TaskState) => async (event: unknown) => {
      // The stand-in goes on to a Map's next items after one has failed; by the next turn its failure is known here.
      await setImmediate();
      if (tooLarge || task.inside.some((outer) => failed.has(outer))) throw new NotBegun();
      tooLarge = overLimit(task.name, 'input', event);
      if (tooLarge) throw tooLarge;
      const output = await invoke(task.functionArn, event);
      tooLarge = overLimit(task.name, 'output', output);
      if (tooLarge) throw tooLarge;
      return z.json().parse(output);
    };

    const execution = machine.run(input, {
      overrides: {
        taskResourceLocalHandlers: Object.fromEntries(tasks.map((task) => [task.name, handler(task)])),
        retryIntervalOverrides: Object.fromEntries(tasks.map((task) => [task.name, RETRY_PAUSE_MS])),
      },
      context: {
        Execution: { Id: `arn:aws:states:${REGION}:${ACCOUNT}:execution:${name}:${randomUUID()}`, Name: randomUUID() },
        StateMachine: { Id: account.arn(id), Name: name },
      },
    });
    const watch = async () => {
      for await (const event of execution.eventLogs) {
        if (event.type === 'MapIterationFailed' || event.type === 'ParallelBranchFailed')
          failed.add(event.parentState.name);
        const phase = PHASES[event.type];
        if (phase === undefined || !('state' in event)) continue;
        tooLarge ??=
          overLimit(event.state.name, 'input', event.state.input) ??
          overLimit(event.state.name, 'output', event.state.output);
        if (tooLarge) execution.abort();
        onState(event.state.name, phase);
      }
    };
    const [result] = await Promise.allSettled([execution.result, watch()]);
    await idle();
    if (tooLarge) return { state: 'failed', output: null, error: describe(tooLarge) };
    if (result.status === 'rejected') return { state: 'failed', output: null, error: describe(result.reason) };
    return { state: 'succeeded', output: result.value };
  };
  return { arn: account.arn(id), run };
}
