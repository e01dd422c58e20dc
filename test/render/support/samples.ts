import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { type Programme, parseProgramme } from '../../../functions/model/programme/index.ts';
import type { Scores } from '../../../functions/model/scores.ts';
import { allSampleScores } from '../../../infra/local/commands/sample.ts';
import { reputationProgramme, reputationResponses, scored } from '../../unit/scoring/survey.ts';

export interface Sample {
  readonly programme: Programme;
  readonly scores: Scores;
}

const templates = new URL('../../../templates/programmes/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, templates), 'utf8');
const hashOf = (name: string): string => createHash('sha256').update(read(name)).digest('hex');

/** The 344 real customers of the reputation study. */
export function reputationSample(changes: Record<string, unknown> = {}): Sample {
  const programme = reputationProgramme(changes);
  const programmeHash = hashOf('mobile-reputation.yaml');
  return { programme, scores: scored(programme, reputationResponses(), { programmeHash }) };
}

/** The thirteen simulated months of Gansu, the last one scored as a run does with all that the sample holds; kept between tests. */
export async function gansuSample(): Promise<Sample> {
  const programme = parseProgramme(parseYaml(read('gansu-telecom.yaml')));
  return { programme, scores: await allSampleScores({ progress: () => undefined }) };
}
