import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { type Ended, yardstick } from './command.ts';
import { path } from './sample-programme.ts';

const gansu = (name: string) => path('templates/programmes', `gansu-telecom.${name}.csv`);

/** What each shipped sample is run with. */
const SAMPLES = {
  'mobile-ecsi': { period: '2026-10', files: ['--responses', path('test/fixtures/mobi.csv')] },
  'mobile-reputation': { period: '2026-10', files: ['--responses', path('test/fixtures/corp-rep.csv')] },
  'sfo-airport': {
    period: '2017-05',
    files: ['2017', '2016'].flatMap((year) => ['--responses', path('test/fixtures', `sfo-${year}.csv`)]),
  },
  'gansu-telecom': {
    period: '2026-10',
    files: [
      'responses',
      'benchmarks',
      'audits',
      'metrics',
      'complaints',
      'follow-ups',
      'actions',
      'recipients',
    ].flatMap((kind) => [`--${kind}`, gansu(kind)]),
  },
} as const;
export type Sample = keyof typeof SAMPLES;

/** Runs a shipped sample through the command. @param out Folder of what it makes. */
export function runSample(sample: Sample, out: string): Promise<Ended> {
  const { period, files } = SAMPLES[sample];
  const programme = path('templates/programmes', `${sample}.yaml`);
  return yardstick('run', '--programme', programme, ...files, '--period', period, '--out', out);
}

/**
 * A shipped sample as it was run through the command, once for all test files: the first that asks runs it, the others
 * wait.
 * @returns how the command ended, and the folder of the period's results.
 */
export async function sampleRun(sample: Sample): Promise<{ readonly ended: Ended; readonly results: string }> {
  const folder = join(inject('session'), sample);
  const told = join(folder, 'ended.json');
  // Making a folder tells who is first.
  if (mkdirSync(folder, { recursive: true }) === undefined) while (!existsSync(told)) await wait(200);
  else {
    writeFileSync(`${told}.part`, JSON.stringify(await runSample(sample, join(folder, 'out'))));
    renameSync(`${told}.part`, told);
  }
  return {
    ended: JSON.parse(readFileSync(told, 'utf8')),
    results: join(folder, 'out', SAMPLES[sample].period),
  };
}
