import { demand } from '../input-error.ts';

type Signal = 'above' | 'below' | null;

/** One period's value with its control limits. */
export interface ChartPoint {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Strictly outside the limits; a value on a limit is none. */
  readonly signal: Signal;
}

/** Limits from fewer baseline points than this are `provisional`: they will move as points come in. */
const ESTABLISHED = 20;

export type Standing = 'provisional' | 'established';

export function standing(baselinePoints: number): Standing {
  return baselinePoints < ESTABLISHED ? 'provisional' : 'established';
}

/** The mean of a constant series may miss its value in the last bit; that is not outside. */
const ROUNDING = 1e-9;

export function chartPoint(value: number, lower: number, upper: number): ChartPoint {
  const slack = ROUNDING * Math.max(Math.abs(lower), Math.abs(upper));
  let signal: Signal = null;
  if (value > upper + slack) signal = 'above';
  if (value < lower - slack) signal = 'below';
  return { value, lower, upper, signal };
}

/**
 * The first `baseline` of the values that are there: a frozen baseline does not move with later points. Without one, all
 * of them. A value that is not finite, or a baseline that is no positive whole number: StatisticsInputError.
 */
export function baselineOf<T>(present: readonly T[], baseline: number | undefined): readonly T[] {
  demand(
    baseline === undefined || (Number.isInteger(baseline) && baseline > 0),
    `A baseline of ${baseline} points cannot be frozen.`,
  );
  return present.slice(0, baseline ?? present.length);
}

export function demandFinite(values: readonly (number | null)[]): void {
  demand(
    values.every((value) => value === null || Number.isFinite(value)),
    'A value of the series is not finite.',
  );
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
