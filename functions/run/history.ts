import { z } from 'zod';
import { shift } from '../model/period.ts';
import { type TrendPoint, trendPointSchema } from '../model/scores.ts';

/** Periods before the reported one that a trend shows: with it, thirteen months. */
const MONTHS_BEFORE = 12;

export const trendSchema = z.array(trendPointSchema);

/** What the history needs from outside. */
export interface HistoryPort {
  /** The points kept when a period was scored; undefined if it never was. */
  readonly kept: (period: string) => Promise<TrendPoint[] | undefined>;
  /** Scores a period from its answers; undefined if it has none or no programme version was in force. */
  readonly score: (period: string) => Promise<TrendPoint[] | undefined>;
  readonly keep: (period: string, points: readonly TrendPoint[]) => Promise<void>;
}

/**
 * The index in the twelve periods before `period`, oldest first. A period whose answers were sent in but that was never
 * reported (the history of a new programme) is scored here, once.
 */
export async function history(port: HistoryPort, period: string): Promise<TrendPoint[]> {
  const before = Array.from({ length: MONTHS_BEFORE }, (_, i) => shift(period, i - MONTHS_BEFORE));
  const points: TrendPoint[] = [];
  for (const earlier of before) {
    const kept = await port.kept(earlier);
    const found = kept ?? (await port.score(earlier)) ?? [];
    if (kept === undefined && found.length > 0) await port.keep(earlier, found);
    points.push(...found);
  }
  return points;
}
