import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Scores, scoresSchema } from '../../../functions/model/scores.ts';
import type { Terminal } from '../terminal.ts';
import { loadProgramme } from './load.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The shipped sample: Gansu telecom, thirteen months of simulated answers up to October 2026. */
export const SAMPLE = {
  programme: join(ROOT, 'templates/programmes/gansu-telecom.yaml'),
  responses: [join(ROOT, 'templates/programmes/gansu-telecom.responses.csv')],
  benchmarks: [join(ROOT, 'templates/programmes/gansu-telecom.benchmarks.csv')],
  records: {
    audits: [join(ROOT, 'templates/programmes/gansu-telecom.audits.csv')],
    metrics: [join(ROOT, 'templates/programmes/gansu-telecom.metrics.csv')],
    complaints: [join(ROOT, 'templates/programmes/gansu-telecom.complaints.csv')],
    followUps: [join(ROOT, 'templates/programmes/gansu-telecom.follow-ups.csv')],
    actions: [join(ROOT, 'templates/programmes/gansu-telecom.actions.csv')],
  },
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
  return [
    SAMPLE.programme,
    ...SAMPLE.responses,
    ...SAMPLE.benchmarks,
    ...Object.values(SAMPLE.records).flat(),
    ...code.sort(),
  ];
}

/** Where the sample's scores are kept for this state of the code and the files. */
function keptIn(): string {
  const hash = createHash('sha256');
  for (const path of sources()) hash.update(readFileSync(path));
  return join(ROOT, 'node_modules/.cache/yardstick', `sample-${hash.digest('hex').slice(0, 16)}`);
}

/** Scores of the sample in all scopes: computed once for each state of the code and the files, then read from a cache. */
export async function allSampleScores(terminal: Pick<Terminal, 'progress'>): Promise<Scores> {
  const folder = keptIn();
  const cached = join(folder, 'scores.json');
  if (existsSync(cached)) return scoresSchema.parse(JSON.parse(readFileSync(cached, 'utf8')));
  terminal.progress('scoring the shipped sample, once');
  const { scoreFiles } = await import('./score-files.ts');
  // As the file says it, logo and all: whoever asks, the scores bear the same hash.
  const scores = await scoreFiles(await loadProgramme(SAMPLE.programme), SAMPLE, SAMPLE.period);
  mkdirSync(folder, { recursive: true });
  // Whole or not at all: another command may look for it meanwhile.
  const written = `${cached}.${process.pid}`;
  writeFileSync(written, JSON.stringify(scores));
  renameSync(written, cached);
  return scores;
}
