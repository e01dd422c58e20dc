import { type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { RunInput } from '../model/run.ts';

/** Starts an execution of the monthly run. That it runs once is the gate's business. */
export type StartRun = (input: RunInput) => Promise<void>;

export function runStarter(client: SFNClient, stateMachineArn: string): StartRun {
  return async (input) => {
    await client.send(new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) }));
  };
}
