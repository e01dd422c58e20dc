import { type SymbolType, symbol, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { Hue } from '../../../functions/model/document.ts';
import type { Colour, Palette } from '../palette.ts';
import { PAPER } from '../theme.ts';
import { boxOperators, circleOperators, lineOperators, pathOperators, roundedBoxOperators } from './operators.ts';
import { createPen, type Ink } from './pen.ts';
import type { Structure } from './structure.ts';
import type { Line, Lines } from './typesetter.ts';

/** Where marks and text go: points, origin at the top left, y downwards. */
export interface Canvas {
  /** Where in the document's tree the next marks go. */
  readonly structure: Structure;
  /** A line of text; `x` is its left, right or middle, `y` its baseline. */
  text(line: Line, x: number, y: number, colour: Colour, align?: 'left' | 'right' | 'middle'): void;
  rule(x1: number, y1: number, x2: number, y2: number, colour: Colour, width?: number): void;
  /** A dashed line. */
  dashes(x1: number, y1: number, x2: number, y2: number, colour: Colour): void;
  bar(x: number, y: number, width: number, height: number, colour: Colour): void;
  outline(x: number, y: number, width: number, height: number, colour: Colour): void;
  /** An SVG path, filled or stroked. */
  fill(path: string, colour: Colour): void;
  stroke(path: string, colour: Colour, width: number): void;
  /** A circle around a mark that stands out. */
  ring(x: number, y: number, radius: number, colour: Colour): void;
  /** An interval: a horizontal line with upright ends, set off from what it crosses by a rim of white. */
  whisker(x1: number, x2: number, y: number, colour: Colour): void;
  /** A point of a scatter: filled, or only its outline. */
  dot(x: number, y: number, radius: number, colour: Colour, filled: boolean): void;
  /** The mark of a party: each hue has its own shape. */
  mark(hue: Hue, x: number, y: number, size?: number): void;
}

const SHAPES: Readonly<Record<Hue, SymbolType | 'circle'>> = {
  own: 'circle',
  first: symbolSquare,
  second: symbolDiamond,
  third: symbolTriangle,
};

/** A canvas on the page that `pdf` is at; all that is drawn goes into the structure tree or is marked as decoration. */
export function createCanvas(pdf: PDFKit.PDFDocument, structure: Structure, palette: Palette): Canvas {
  const pen = createPen(pdf);
  const draw = (operators: string, ink: Ink): void => {
    structure.mark('graphic');
    pen.path(operators, ink);
  };
  return {
    structure,
    text(line, x, y, colour, align = 'left') {
      const left = align === 'left' ? x : x - line.width / (align === 'right' ? 1 : 2);
      if (line.runs.every((run) => run.text.trim() === '')) return;
      structure.mark('text');
      pen.text(line, left, y, palette(colour));
    },
    rule: (x1, y1, x2, y2, colour, width = 0.5) =>
      draw(lineOperators(x1, y1, x2, y2), { stroke: palette(colour), width }),
    dashes: (x1, y1, x2, y2, colour) =>
      draw(lineOperators(x1, y1, x2, y2), { stroke: palette(colour), width: 0.6, dash: [3, 2] }),
    bar: (x, y, width, height, colour) => draw(boxOperators(x, y, width, height), { fill: palette(colour) }),
    outline: (x, y, width, height, colour) =>
      draw(roundedBoxOperators(x, y, width, height, 2), { stroke: palette(colour), width: 0.75 }),
    fill: (path, colour) => draw(pathOperators(path), { fill: palette(colour) }),
    stroke: (path, colour, width) => draw(pathOperators(path), { stroke: palette(colour), width, join: 'round' }),
    ring: (x, y, radius, colour) => draw(circleOperators(x, y, radius), { stroke: palette(colour), width: 0.75 }),
    whisker(x1, x2, y, colour) {
      const ends = [x1, x2].map((x) => lineOperators(x, y - 2, x, y + 2));
      const operators = [lineOperators(x1, y, x2, y), ...ends].join(' ');
      draw(operators, { stroke: palette(PAPER), width: 2 });
      draw(operators, { stroke: palette(colour), width: 0.75 });
    },
    dot: (x, y, radius, colour, filled) =>
      draw(circleOperators(x, y, radius), {
        fill: palette(filled ? colour : PAPER),
        stroke: palette(filled ? PAPER : colour),
        width: 1,
      }),
    mark(hue, x, y, size = 34) {
      const ink = { fill: palette(hue), stroke: palette(PAPER), width: size < 30 ? 0.6 : 1 };
      const shape = SHAPES[hue];
      const operators =
        shape === 'circle'
          ? circleOperators(x, y, Math.sqrt(size / Math.PI))
          : pathOperators(symbol(shape, size)() ?? '', x, y);
      draw(operators, ink);
    },
  };
}

/** Several lines under each other from the top `y`; the first baseline stands where the leading puts it. */
export function textBlock(canvas: Canvas, lines: Lines, x: number, y: number, colour: Colour): void {
  lines.lines.forEach((line, i) => {
    canvas.text(line, x, y + i * line.style.leading + baselineIn(line), colour);
  });
}

/** From the top of a line's leading to its baseline: the capital height is centred in the leading. */
export function baselineIn(line: Line): number {
  const { size, leading } = line.style;
  return (leading + size * 0.76) / 2;
}
