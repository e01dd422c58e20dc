import type { Axis, Hue, KeyEntry, Mark, Place, Verdict } from './document-marks.ts';

export interface DumbbellRow {
  /** Heads the rows from this one on; empty within a group and where there are none. */
  readonly group: string;
  readonly label: string;
  readonly strong: boolean;
  readonly hue: Hue;
  readonly own: Mark | null;
  readonly competitor: Mark | null;
  readonly verdict: Verdict;
  /** Difference and interval in small type under or beside the verdict; may be empty. */
  readonly detail: string;
  /** The row in words, for those who do not see it. */
  readonly alt: string;
}

/** Two marks a row, joined: own and competitor on one axis, with the verdict in words. */
export interface DumbbellBlock {
  readonly kind: 'dumbbells';
  /** What the chart shows; before the words of its rows. */
  readonly alt: string;
  readonly caption: string;
  readonly key: readonly KeyEntry[];
  readonly axis: Axis;
  readonly rows: readonly DumbbellRow[];
}

export interface StackedRow {
  readonly label: string;
  /** Shares of the levels, 0-1, lowest level first, each with its figure; null where the base is too small. */
  readonly shares: readonly { readonly share: number; readonly text: string }[] | null;
  /** Words in the place of the bar; empty where there is one. */
  readonly absence: string;
  /** The row in words, for those who do not see it. */
  readonly alt: string;
}

/** Bars of equal length, cut by the shares of the levels of an ordered scale. */
export interface StackedBlock {
  readonly kind: 'stacked';
  /** What the chart shows; before the words of its rows. */
  readonly alt: string;
  readonly caption: string;
  /** What the left and the right end of every bar stand for. */
  readonly ends: readonly [string, string];
  readonly rows: readonly StackedRow[];
}

export interface TrendSeries {
  readonly hue: Hue;
  readonly name: string;
  /** Name and latest figure; stands at the end of the line. */
  readonly label: string;
  /** `slot` is the position on the time axis, 0 for its first period. */
  readonly points: readonly (Place & { readonly slot: number })[];
}

/** Lines over time; the own line carries the band of its interval. */
export interface TrendBlock {
  readonly kind: 'trend';
  /** The chart in words, for those who do not see it. */
  readonly alt: string;
  readonly caption: string;
  readonly axis: Axis;
  /** One label per period, under it the year where the axis starts and where a year does; else empty. */
  readonly periods: readonly { readonly month: string; readonly year: string }[];
  readonly series: readonly TrendSeries[];
}
