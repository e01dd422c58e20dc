import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Programme } from '../../../functions/model/programme/index.ts';
import { type Scores, scoresSchema } from '../../../functions/model/scores.ts';
import type { Terminal } from '../terminal.ts';
import { BadInput } from './exit.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The shipped sample: Gansu telecom, thirteen months of simulated answers up to October 2026. */
export const SAMPLE = {
  programme: join(ROOT, 'templates/programmes/gansu-telecom.yaml'),
  responses: [join(ROOT, 'templates/programmes/gansu-telecom.responses.csv')],
  benchmarks: [join(ROOT, 'templates/programmes/gansu-telecom.benchmarks.csv')],
  period: '2026-10',
};

/** What the scores of the sample follow from; the report's own nouns and the list of languages are not among it. */
function sources(): string[] {
  const rooms = ['functions/model', 'functions/statistics', 'functions/scoring', 'functions/run', 'functions/collect'];
  const code = rooms.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^(document|locales)/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return [SAMPLE.programme, ...SAMPLE.responses, ...SAMPLE.benchmarks, ...code.sort()];
}

/** Scores of the sample: computed once for each state of the code and the files, then read from a cache. */
export async function sampleScores(programme: Programme, terminal: Terminal): Promise<Scores> {
  const hash = createHash('sha256');
  for (const path of sources()) hash.update(readFileSync(path));
  const folder = join(ROOT, 'node_modules/.cache/yardstick');
  const cached = join(folder, `sample-${hash.digest('hex').slice(0, 16)}.json`);
  if (existsSync(cached)) return scoresSchema.parse(JSON.parse(readFileSync(cached, 'utf8')));
  terminal.progress('scoring the shipped sample, once');
  const { scoreFiles } = await import('./score-files.ts');
  const scores = await scoreFiles(programme, SAMPLE, SAMPLE.period);
  mkdirSync(folder, { recursive: true });
  writeFileSync(cached, JSON.stringify(scores));
  return scores;
}

/** @throws {BadInput} if the file is not there or is no scores.json of today's form. */
export function scoresIn(path: string): Scores {
  if (!existsSync(path)) throw new BadInput([`${path}: there is no such file`]);
  try {
    return scoresSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new BadInput([`${path}: is no scores.json of this version; let yardstick run write it anew`]);
  }
}
