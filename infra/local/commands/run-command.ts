import { parseArgs } from 'node:util';
import type { Terminal } from '../terminal.ts';
import { BadInput } from './exit.ts';
import { run } from './run.ts';

const one = { type: 'string' } as const;
const many = { type: 'string', multiple: true, default: [] as string[] } as const;

function needed(name: string, value: string | undefined): string {
  if (value === undefined) throw new BadInput([`--${name} is needed; see yardstick help run`]);
  return value;
}

/** `yardstick run`: a whole month of files on this machine. */
export function runCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      programme: one,
      responses: many,
      benchmarks: many,
      audits: many,
      metrics: many,
      complaints: many,
      'follow-ups': many,
      actions: many,
      recipients: one,
      period: one,
      out: one,
    },
  });
  if (values.responses.length === 0) throw new BadInput(['--responses is needed; see yardstick help run']);
  const options = {
    programme: needed('programme', values.programme),
    responses: values.responses,
    benchmarks: values.benchmarks,
    records: { ...values, followUps: values['follow-ups'] },
    recipients: values.recipients,
    period: needed('period', values.period),
    out: needed('out', values.out),
  };
  return run(options, terminal);
}
