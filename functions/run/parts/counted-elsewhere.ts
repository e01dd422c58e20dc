import type { Month } from '../../model/period.ts';
import type { Cells, ScoringPlan } from '../../scoring/index.ts';
import { readCounted } from './count.ts';
import type { LargeMonths } from './large-months.ts';
import { countsLeft } from './left.ts';
import type { Part } from './part.ts';

/** Thrown where large months are asked for whose parts have not been counted: these are to be done first. */
export class Uncounted extends Error {
  override readonly name = 'Uncounted';
  readonly parts: readonly Part[];
  constructor(parts: readonly Part[]) {
    super(`${parts.length} parts of large months have not been counted`);
    this.parts = parts;
  }
}

/** What was made, or what is to be counted before. */
export const unlessUncounted = <T>(made: Promise<T>): Promise<T | Uncounted> =>
  made.catch((error: unknown) => {
    if (error instanceof Uncounted) return error;
    throw error;
  });

/** The cells of a month, if it is one of those that are counted otherwise than here. */
export type CountedElsewhere = (plan: ScoringPlan, month: Month) => Promise<Cells | undefined>;

/** The cells of large months, as the functions of their parts left them. It throws {@link Uncounted} where they have not. */
export const countedElsewhere =
  ({ run, isLarge }: LargeMonths): CountedElsewhere =>
  async (plan, month) => {
    if (!(await isLarge(month))) return undefined;
    const left = await countsLeft(run, plan.programme, month);
    if (left.length > 0) throw new Uncounted(left);
    return readCounted(run, plan, month);
  };
