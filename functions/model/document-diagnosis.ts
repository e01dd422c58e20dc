import type { Axis, Hue, Tone } from './document-marks.ts';

interface QuadrantPoint {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** True for those that the page is about: filled and dark. */
  readonly strong: boolean;
}

/** Points on two axes, cut into four fields by the means of both. */
export interface QuadrantBlock {
  readonly kind: 'quadrant';
  /** The chart in words, for those who do not see it. */
  readonly alt: string;
  readonly caption: string;
  readonly x: Axis & { readonly title: string };
  readonly y: Axis & { readonly title: string };
  readonly cut: { readonly x: number; readonly y: number };
  /** Names of the fields: top left, top right, bottom left, bottom right. */
  readonly fields: readonly [string, string, string, string];
  readonly points: readonly QuadrantPoint[];
}

export interface BarRow {
  readonly label: string;
  /** Null: words stand in the place of the bar. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The figure, or the words in the place of the bar. */
  readonly text: string;
  /** One text per further column. */
  readonly more: readonly string[];
  readonly tone: Tone;
  /** The row in words, for those who do not see it. */
  readonly alt: string;
}

/** Bars from 0, to the right or to both sides, with their figures and further columns of figures. */
export interface BarsBlock {
  readonly kind: 'bars';
  readonly alt: string;
  readonly caption: string;
  /** Over the labels, the bars' figures and each further column. */
  readonly headings: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly rows: readonly BarRow[];
}

interface WaterfallStep {
  readonly label: string;
  /** Added to what the steps before have added up to. */
  readonly value: number;
  readonly text: string;
  readonly detail: string;
  readonly strong: boolean;
  readonly alt: string;
}

/** What adds up to a total, step by step. */
export interface WaterfallBlock {
  readonly kind: 'waterfall';
  readonly alt: string;
  readonly caption: string;
  readonly steps: readonly WaterfallStep[];
  readonly total: { readonly label: string; readonly text: string; readonly detail: string };
}

export interface PromoterRow {
  readonly hue: Hue;
  readonly label: string;
  /** Detractors, passives, promoters: 0-1, each with its figure. */
  readonly shares: readonly { readonly share: number; readonly text: string }[];
  readonly score: string;
  readonly detail: string;
  readonly alt: string;
}

/** Net promoter scores, a party a row. */
export interface PromotersBlock {
  readonly kind: 'promoters';
  readonly alt: string;
  readonly caption: string;
  /** Detractors, passives, promoters. */
  readonly groups: readonly [string, string, string];
  readonly rows: readonly PromoterRow[];
}

/** Two yes-or-no traits crossed: the share of respondents in each of the four fields. */
export interface MatrixBlock {
  readonly kind: 'matrix';
  readonly alt: string;
  readonly caption: string;
  /** Of the columns, left and right, and of the rows, top and bottom. */
  readonly columns: readonly [string, string];
  readonly rows: readonly [string, string];
  /** Top left, top right, bottom left, bottom right. */
  readonly fields: readonly {
    readonly name: string;
    readonly text: string;
    readonly detail: string;
    readonly share: number;
  }[];
}
