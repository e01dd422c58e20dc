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

/** The respondents of a shard among whom the sample is, and a hash that the rest of it lies below. */
export interface Learners {
  readonly all: Learner[];
  below: number;
}

export const noLearners = (): Learners => ({ all: [], below: Number.POSITIVE_INFINITY });

/** The sample of several shards, from which may be gone on. */
export const mergeLearners = (a: Learners, b: Learners): Learners => ({
  all: lowest([...a.all, ...b.all]),
  below: Number.POSITIVE_INFINITY,
});

/** Adds a respondent who has all values; keeps at most twice as many as are wanted. */
export function learn(learners: Learners, id: string, scores: Float64Array, set: Int32Array): void {
  const hash = murmur3(id, SEED);
  // Most of many: so many have a lower hash that they would be thrown away.
  if (hash > learners.below) return;
  for (let i = 0; i < set.length; i += 1) if ((scores[set[i] ?? -1] ?? -1) < 0) return;
  const { all } = learners;
  all.push({ hash, id, values: Float64Array.from(set, (place) => scores[place] ?? -1) });
  if (all.length < 2 * MOST_LEARNERS) return;
  all.splice(0, all.length, ...lowest(all));
  learners.below = all.at(-1)?.hash ?? Number.POSITIVE_INFINITY;
}
