import { approveCommand, releaseCommand, runsCommand } from '../../infra/local/commands/runs.ts';
import type { localHost } from './local-host.ts';

const COMMANDS = { runs: runsCommand, release: releaseCommand, approve: approveCommand };

/** `yardstick runs`, `release` and `approve` for October's run, on the host of a test. @returns what the command says. */
export function runCommand(local: ReturnType<typeof localHost>, programmeFile: string) {
  return async (name: keyof typeof COMMANDS, ...args: string[]): Promise<string> => {
    const { tableName, stateMachineArn } = local.host;
    const deployment = ['--programme', programmeFile, '--table', tableName, '--state-machine', stateMachineArn];
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const options = [...args, '--report', 'monthly', '--period', '2026-10', ...deployment];
    await COMMANDS[name](options, { progress: say, say, complain: say, ask: async () => true, answer: () => {} });
    await local.host.runsEnded();
    await local.host.mailEventsTaken();
    return said.join('\n');
  };
}
