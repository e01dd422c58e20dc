import type { Axis, Hue, Place } from './document-marks.ts';

/** A place on a time axis: `slot` 0 is its first period. */
type AtSlot = Place & { readonly slot: number };

/** Limits of a control chart over a stretch of periods, both ends included. */
export interface ControlLimits {
  readonly from: number;
  readonly to: number;
  readonly low: number | null;
  readonly high: number;
  readonly centre: number | null;
}

/** One label per period, under it the year where the axis starts and where a year does; else empty. */
export type PeriodLabel = { readonly month: string; readonly year: string };

export interface TrendSeries {
  readonly hue: Hue;
  readonly name: string;
  /** Name and latest figure; stands at the end of the line. */
  readonly label: string;
  /** `outside`: beyond its control limits. */
  readonly points: readonly (AtSlot & { readonly outside: boolean })[];
}

/** Lines over time; the own line carries the band of its interval and its control limits. */
export interface TrendBlock {
  readonly kind: 'trend';
  /** The chart in words, for those who do not see it. */
  readonly alt: string;
  readonly caption: string;
  readonly axis: Axis;
  readonly periods: readonly PeriodLabel[];
  readonly series: readonly TrendSeries[];
  readonly limits: readonly ControlLimits[];
}

/** Panels under each other on one time axis, each with centre line and limits: an XmR chart. */
export interface ControlBlock {
  readonly kind: 'control';
  readonly alt: string;
  readonly caption: string;
  readonly periods: readonly PeriodLabel[];
  readonly panels: readonly {
    readonly name: string;
    readonly axis: Axis;
    readonly points: readonly { readonly slot: number; readonly value: number; readonly outside: boolean }[];
    readonly limits: readonly ControlLimits[];
  }[];
}

/** Small line charts side by side on one scale, a pair of parties each. */
export interface MultiplesBlock {
  readonly kind: 'multiples';
  readonly alt: string;
  readonly caption: string;
  readonly axis: Axis;
  /** First and last period. */
  readonly ends: readonly [PeriodLabel, PeriodLabel];
  readonly slots: number;
  readonly panels: readonly {
    readonly title: string;
    readonly alt: string;
    /** Each with its latest figure as its label. */
    readonly series: readonly {
      readonly hue: Hue;
      readonly label: string;
      readonly points: readonly { readonly slot: number; readonly value: number }[];
    }[];
  }[];
}
