import { existsSync, readFileSync } from 'node:fs';
import { programmeHash } from '../../../functions/model/programme/hash.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import { type ScopedScores, type Scores, scoresSchema } from '../../../functions/model/scores.ts';
// Not by the room's index: that brings all statistics with it, which a drawn page does not wait for.
import { scopedScores } from '../../../functions/scoring/scoped.ts';
import type { Terminal } from '../terminal.ts';
import { BadInput } from './exit.ts';
import { allSampleScores } from './sample.ts';
import { shippedScores } from './shipped-scores.ts';

/** Scores of one scope of the sample: those that are shipped, or its answers scored anew where they are of another form or programme. */
export async function sampleScores(programme: Programme, scope: string, terminal: Terminal): Promise<ScopedScores> {
  const shipped = shippedScores(scope);
  if (shipped?.programme.hash === programmeHash(programme)) return shipped;
  return scopedScores(await allSampleScores(terminal), scope);
}

/** Scores of one scope of a scores.json. @throws {BadInput} if it is not there, not of today's form, or lacks the scope. */
export function scoresIn(path: string, scope: string): ScopedScores {
  if (!existsSync(path)) throw new BadInput([`${path}: there is no such file`]);
  let scores: Scores;
  try {
    scores = scoresSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new BadInput([`${path}: is no scores.json of this version; let yardstick run write it anew`]);
  }
  const scopes = scores.scopes.map((s) => s.scope);
  if (!scopes.includes(scope)) throw new BadInput([`${path}: has no scope ${scope}; it has ${scopes.join(', ')}`]);
  return scopedScores(scores, scope);
}
