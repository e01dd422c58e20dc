import { murmur3 } from '../statistics/bootstrap/murmur.ts';

/** A respondent that the neural network may learn from. */
export interface Learner {
  /** Of the id: those with the lowest are the sample. */
  readonly hash: number;
  readonly id: string;
  /** Inputs, then the outcome, points. */
  readonly values: Float64Array;
}

/** Larger samples would teach a network of this size nothing more. */
export const MOST_LEARNERS = 5000;

const SEED = 0x5ca1ab1e;

const before = (a: Learner, b: Learner): number => a.hash - b.hash || (a.id < b.id ? -1 : 1);

/** The sample of all given: those with the lowest hashes, in their order, whoever came first. */
export const lowest = (learners: readonly Learner[]): Learner[] => [...learners].sort(before).slice(0, MOST_LEARNERS);

/** Adds a respondent who has all values; keeps at most twice as many as are wanted. */
export function learn(learners: Learner[], id: string, scores: Float64Array, set: Int32Array): void {
  const values = new Float64Array(set.length);
  for (let i = 0; i < set.length; i += 1) {
    const score = scores[set[i] ?? -1] ?? -1;
    if (score < 0) return;
    values[i] = score;
  }
  learners.push({ hash: murmur3(id, SEED), id, values });
  if (learners.length >= 2 * MOST_LEARNERS) learners.splice(0, learners.length, ...lowest(learners));
}
