import type { Axis, Hue, KeyEntry, Mark, Verdict } from './document-marks.ts';

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
