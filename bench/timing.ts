/** The middle one of some numbers; of an even number of them the mean of the middle two. NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** What a piece of work took. */
export interface Took {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of this process's processors, all its threads together. */
  readonly cpu: number;
}

/** Does work once, after the garbage of what came before it is gone. */
async function timed(work: () => unknown): Promise<Took> {
  globalThis.gc?.();
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
}

const medianOf = (runs: readonly Took[]): Took => ({
  wall: median(runs.map(({ wall }) => wall)),
  cpu: median(runs.map(({ cpu }) => cpu)),
});

/**
 * Medians of several runs of two works in turn (ours, theirs, ours, theirs, …), so that whatever else the machine does
 * meets both alike. The first round only warms up and is not counted.
 */
export async function sideBySide(
  rounds: number,
  ours: () => unknown,
  theirs: () => unknown,
): Promise<{ readonly ours: Took; readonly theirs: Took }> {
  const taken = { ours: [] as Took[], theirs: [] as Took[] };
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await timed(ours), await timed(theirs)];
    if (round === 0) continue;
    taken.ours.push(one);
    taken.theirs.push(other);
  }
  return { ours: medianOf(taken.ours), theirs: medianOf(taken.theirs) };
}

/** Medians of several runs of one work, after one that only warms up. */
export async function repeated(rounds: number, work: () => unknown): Promise<Took> {
  await timed(work);
  const runs: Took[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await timed(work));
  return medianOf(runs);
}

/** Median of several runs of one work, after one that only warms up: processor seconds of the thread that calls. */
export async function repeatedHere(rounds: number, work: () => unknown): Promise<number> {
  const seconds: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    globalThis.gc?.();
    const before = process.threadCpuUsage();
    await work();
    const { user, system } = process.threadCpuUsage(before);
    seconds.push((user + system) / 1e6);
  }
  return median(seconds.slice(1));
}
