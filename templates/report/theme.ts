import type { Hue, Tone } from '../../functions/model/document.ts';
import type { Weight } from './fonts.ts';

/** Millimetres as PDF points (1/72 inch). */
const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4 portrait, points. Twelve columns with a 4 mm gutter stand between the side margins. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  margin: mm(18),
  /** Height below the top margin that the running head takes, and above the bottom margin the foot. */
  head: 27,
  foot: 18,
} as const;

/** Width between the margins. */
export const MEASURE = PAGE.width - 2 * PAGE.margin;

export const INK = '#1B1F24';
export const SECONDARY = '#5B6470';
export const HAIRLINE = '#D5DADF';
export const PAPER = '#FFFFFF';

/** Each hue keeps 4.5:1 on white for text and differs from its neighbours in grey; marks differ in shape as well. */
export const HUES: Readonly<Record<Hue, string>> = {
  own: '#0B5FA5',
  first: '#A85A0C',
  second: '#6B6924',
  third: '#7A4B80',
};

export const TINT = '#DCE9F4';

/** Ahead in the own blue, behind in orange, what is not significant in grey; a symbol or a word always says it too. */
export const TONES: Readonly<Record<Tone, string>> = {
  ahead: HUES.own,
  behind: HUES.first,
  level: SECONDARY,
  none: SECONDARY,
};

export interface TextStyle {
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
  /** Baseline to baseline, points. */
  readonly leading: number;
}

const style = (weight: Weight, size: number, leading: number): TextStyle => ({ weight, size, leading });

export const TYPE = {
  label: style('medium', 8, 12),
  title: style('bold', 16, 22.5),
  section: style('bold', 11, 18),
  body: style('regular', 9, 13.5),
  strong: style('medium', 9, 13.5),
  table: style('regular', 8, 11.25),
  tableMedium: style('medium', 8, 11.25),
  tableBold: style('bold', 8, 11.25),
  caption: style('regular', 7, 9),
  captionMedium: style('medium', 7, 9),
  figure: style('bold', 54, 54),
  fact: style('medium', 15, 20),
  statement: style('bold', 20, 27),
} as const;
