import type { PaperSize, Tone } from '../../functions/model/document.ts';
import type { Weight } from '../locale/font-family.ts';
import type { Colour } from './palette.ts';

/** Millimetres as PDF points (1/72 inch). */
const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Width between the side margins, points: twelve columns with a 4 mm gutter. The same on every paper. */
export const MEASURE = mm(210 - 2 * 18);

/** A sheet in points, portrait. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  /** Left and right margin. */
  readonly side: number;
  /** Top and bottom margin. */
  readonly margin: number;
}

const paper = (width: number, height: number): Paper => ({
  width,
  height,
  side: (width - MEASURE) / 2,
  margin: mm(18),
});

export const PAPERS: Readonly<Record<PaperSize, Paper>> = {
  a4: paper(mm(210), mm(297)),
  letter: paper(612, 792),
};

/** Height below the top margin that the running head takes, and above the bottom margin the foot. */
export const RUNNING = { head: 27, foot: 18 } as const;

export const INK: Colour = 'ink';
export const SECONDARY: Colour = 'secondary';
export const HAIRLINE: Colour = 'hairline';
export const PAPER: Colour = 'paper';
export const TINT: Colour = 'tint';

/** Ahead in the own hue, behind in orange, what is not significant in grey; a symbol or a word always says it too. */
export const TONES: Readonly<Record<Tone, Colour>> = {
  ahead: 'own',
  behind: 'first',
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
