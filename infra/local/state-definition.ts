import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import * as z from 'zod';

const machineSchema = z.looseObject({
  States: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Resource: z.string().default(''),
      ItemProcessor: z.unknown().optional(),
      Iterator: z.unknown().optional(),
      Branches: z.array(z.unknown()).default([]),
    }),
  ),
});

/** A task of the definition, at any depth. */
export interface TaskState {
  readonly name: string;
  /** ARN of the function that it calls. */
  readonly functionArn: string;
  /** Names of the Map and Parallel states around it. */
  readonly inside: readonly string[];
}

function tasksIn(machine: unknown, inside: readonly string[]): TaskState[] {
  return Object.entries(machineSchema.parse(machine).States).flatMap(([name, state]) => {
    const nested = [state.ItemProcessor, state.Iterator, ...state.Branches].filter((inner) => inner !== undefined);
    const own = state.Type === 'Task' ? [{ name, functionArn: state.Resource, inside }] : [];
    return [...own, ...nested.flatMap((inner) => tasksIn(inner, [...inside, name]))];
  });
}

/** A task without a time-out may run for years on AWS; the stand-in would stop it after a minute. */
const TASK_TIMEOUT_SECONDS = 24 * 60 * 60;

const isTask = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'Type' in value && value.Type === 'Task';

/** A definition as the template gives it, with its tasks. @throws {Error} if it is no state machine. */
export function readDefinition(json: string): { definition: StateMachineDefinition; tasks: TaskState[] } {
  const machine: unknown = JSON.parse(json, (_, value: unknown) =>
    isTask(value) ? { TimeoutSeconds: TASK_TIMEOUT_SECONDS, ...value } : value,
  );
  // The stand-in checks the definition against the schema of the language when it is given to it.
  const definition = z.custom<StateMachineDefinition>((value) => machineSchema.safeParse(value).success).parse(machine);
  return { definition, tasks: tasksIn(machine, []) };
}
