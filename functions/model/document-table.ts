import type { Hue, Place, Verdict } from './document-marks.ts';

export type Column =
  | { readonly kind: 'text'; readonly heading: string }
  | { readonly kind: 'number'; readonly heading: string }
  /** A line over time. */
  | { readonly kind: 'spark'; readonly heading: string }
  /** A bar from 0 to `to`. */
  | { readonly kind: 'score'; readonly heading: string; readonly to: number }
  /** Figures on grounds of `of` shades. */
  | { readonly kind: 'heat'; readonly heading: string; readonly of: number }
  /** Competitor's score, difference, symbol, and the interval on an axis around zero. */
  | {
      readonly kind: 'gap';
      readonly heading: string;
      readonly base: string;
      readonly hue: Hue;
      readonly scoreHeading: string;
      readonly gapHeading: string;
      /** The interval axis runs from -reach to +reach. */
      readonly reach: number;
    };

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'score'; readonly text: string; readonly value: number }
  /** Values, oldest first, and where a target stands among them. */
  | { readonly kind: 'spark'; readonly values: readonly number[]; readonly target: number | null; readonly alt: string }
  /** `level` 0 is the lightest shade. */
  | { readonly kind: 'heat'; readonly text: string; readonly level: number }
  | {
      readonly kind: 'gap';
      readonly score: string;
      readonly difference: string;
      readonly marks: string;
      readonly verdict: Pick<Verdict, 'tone' | 'symbol'>;
      readonly interval: Place;
      /** Verdict and interval in words, for those who do not see the symbol and the line. */
      readonly alt: string;
    }
  /** Words in the place of a figure that is not shown. */
  | { readonly kind: 'absent'; readonly text: string };

export interface Row {
  /** 0 stands out most (the index), 1 heads a group (a dimension), 2 is plain. */
  readonly rank: 0 | 1 | 2;
  /** One cell per column. */
  readonly cells: readonly Cell[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}
