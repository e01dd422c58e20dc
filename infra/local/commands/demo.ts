import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Terminal } from '../terminal.ts';
import { NO_RECORDS, run } from './run.ts';

const SAMPLES = join(import.meta.dirname, '../../../templates/programmes');

/** `yardstick demo`: the shipped sample, thirteen months of simulated answers, reported for the last one. */
export async function demoCommand(args: string[], terminal: Terminal): Promise<number> {
  const { out } = parseArgs({ args, options: { out: { type: 'string', default: 'out' } } }).values;
  const sample = (name: string) => join(SAMPLES, `gansu-telecom.${name}`);
  terminal.say('Yardstick demo: Gansu telecom, October 2026; answers simulated from published figures');
  const started = performance.now();
  const exit = await run(
    {
      programme: sample('yaml'),
      responses: [sample('responses.csv')],
      benchmarks: [sample('benchmarks.csv')],
      records: {
        ...NO_RECORDS,
        audits: [sample('audits.csv')],
        metrics: [sample('metrics.csv')],
        complaints: [sample('complaints.csv')],
        followUps: [sample('follow-ups.csv')],
        actions: [sample('actions.csv')],
      },
      recipients: sample('recipients.csv'),
      period: '2026-10',
      out,
    },
    terminal,
  );
  terminal.say(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return exit;
}
