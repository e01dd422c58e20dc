import * as z from 'zod';
import type { Run } from '../../model/run.ts';
import { type RunStep, runStepSchema } from '../../model/run-state.ts';
import type { Uncounted } from './counted-elsewhere.ts';
import type { Part } from './part.ts';

/** What the step that scores is told: the run, and how often parts were counted for it. */
export const scoreStepSchema = runStepSchema.extend({ round: z.int().min(0).default(0) });

/** Looks, duplicates and cells; and all of them again, should an action be stored meanwhile. */
const MOST_ROUNDS = 6;

interface AskAgain extends RunStep {
  readonly onward: 'count';
  readonly attempt: number;
  readonly round: number;
  readonly parts: readonly Part[];
}

/** What the state machine is told where parts are to be counted before a run is scored. @throws {Error} after many rounds. */
export function askAgain(
  { round, ...step }: z.infer<typeof scoreStepSchema>,
  { attempt }: Run,
  { parts, message }: Uncounted,
): AskAgain {
  if (round >= MOST_ROUNDS) throw new Error(`${message} after ${round} rounds`);
  return { ...step, onward: 'count', attempt, round: round + 1, parts };
}
