/** Why a figure is hidden. */
export type Reason = 'small_base' | 'complementary' | 'differencing';

/**
 * What is known to add up. Cells are sums of one indicator's figure over respondents, numbered; they add up along lines.
 * Mean, spread and counts per answer are such sums, so that what holds for one holds for all.
 */
export interface Sheet {
  /** Respondents of each cell; a cell of none is known. */
  readonly n: Float64Array;
  /** Fewer respondents than this may not be known; 0 for a cell that may. */
  readonly least: Float64Array;
  /** In this order further cells are hidden, the smallest first. */
  readonly size: Float64Array;
  /** Cells that a reader has, or will have unless they are hidden. */
  readonly shown: ReadonlySet<number>;
  /** Those of them that can still be hidden. */
  readonly hideable: ReadonlySet<number>;
  /** Cells that are hidden whatever the others are, with the reason. */
  readonly hidden: ReadonlyMap<number, Reason>;
  /** Cells that are known no more once this one is hidden: its differences from others. */
  readonly entails: ReadonlyMap<number, readonly number[]>;
  readonly lines: readonly Line[];
  /** What the answers of each cell sum to, where that is known: of the first cells of the sheet. Asked for when needed. */
  readonly sums?: () => Sums;
}

/** What the answers of each cell sum to, under the final weights. */
export interface Sums {
  /** Σw, Σw·x and Σw·x² over its respondents, x in points. */
  readonly weight: Float64Array;
  readonly value: Float64Array;
  readonly square: Float64Array;
  /** Σw of the answers with the first, second, … code of the scale; 0 where the scale ends before, and for indicators. */
  readonly codes: readonly Float64Array[];
  /** Points of the codes of a cell's item, lowest first; none for an indicator, whose values are as many as respondents. */
  readonly points: (cell: number) => readonly number[];
}

/** A cell that is a weighted sum of others. */
export interface Line {
  readonly whole: number;
  readonly parts: readonly number[];
  /**
   * Null: respondents add up, each weight 1, so that the hidden parts together are a set of respondents too. Else: the
   * same respondents, whose indicator is made of others.
   */
  readonly weights: readonly number[] | null;
}
