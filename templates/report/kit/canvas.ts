import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { Hue } from '../../../functions/model/document.ts';
import type { Colour, Palette } from '../palette.ts';
import { PAPER } from '../theme.ts';
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

const SHAPES: Readonly<Record<Hue, SymbolType>> = {
  own: symbolCircle,
  first: symbolSquare,
  second: symbolDiamond,
  third: symbolTriangle,
};

/** Nothing that pdfkit would have to know a text's width or words for. */
const PLAIN = { lineBreak: false, baseline: 'alphabetic', textWidth: 0, wordCount: 0 } as const;

/** A canvas on the page that `pdf` is at; all that is drawn goes into the structure tree or is marked as decoration. */
export function createCanvas(pdf: PDFKit.PDFDocument, structure: Structure, palette: Palette): Canvas {
  const graphic = (): PDFKit.PDFDocument => {
    structure.mark('graphic');
    return pdf;
  };
  return {
    structure,
    text(line, x, y, colour, align = 'left') {
      const left = align === 'left' ? x : x - line.width / (align === 'right' ? 1 : 2);
      if (line.runs.some((run) => run.text.trim() !== '')) structure.mark('text');
      pdf.fillColor(palette(colour));
      for (const run of line.runs) {
        if (run.text.trim() === '') continue;
        const features = run.features.length > 0 ? { features: [...run.features] } : {};
        pdf.font(run.face.name, line.style.size).text(run.text, left + run.x, y, { ...PLAIN, ...features });
      }
    },
    rule(x1, y1, x2, y2, colour, width = 0.5) {
      graphic().moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).strokeColor(palette(colour)).stroke();
    },
    dashes(x1, y1, x2, y2, colour) {
      graphic().save().moveTo(x1, y1).lineTo(x2, y2).lineWidth(0.6).dash(3, { space: 2 }).strokeColor(palette(colour));
      pdf.stroke().restore();
    },
    bar(x, y, width, height, colour) {
      graphic().rect(x, y, width, height).fill(palette(colour));
    },
    outline(x, y, width, height, colour) {
      graphic().roundedRect(x, y, width, height, 2).lineWidth(0.75).strokeColor(palette(colour)).stroke();
    },
    fill(path, colour) {
      graphic().path(path).fill(palette(colour));
    },
    stroke(path, colour, width) {
      graphic().path(path).lineWidth(width).lineJoin('round').strokeColor(palette(colour)).stroke();
    },
    ring(x, y, radius, colour) {
      graphic().circle(x, y, radius).lineWidth(0.75).strokeColor(palette(colour)).stroke();
    },
    whisker(x1, x2, y, colour) {
      graphic();
      for (const [width, ink] of [
        [2, PAPER],
        [0.75, colour],
      ] as const) {
        pdf.moveTo(x1, y).lineTo(x2, y);
        for (const x of [x1, x2]) pdf.moveTo(x, y - 2).lineTo(x, y + 2);
        pdf.lineWidth(width).strokeColor(palette(ink)).stroke();
      }
    },
    dot(x, y, radius, colour, filled) {
      graphic().circle(x, y, radius).lineWidth(1);
      pdf.fillAndStroke(palette(filled ? colour : PAPER), palette(filled ? PAPER : colour));
    },
    mark(hue, x, y, size = 34) {
      const path = symbol(SHAPES[hue], size)();
      if (path === null) return;
      graphic()
        .save()
        .translate(x, y)
        .path(path)
        .lineWidth(size < 30 ? 0.6 : 1)
        .fillAndStroke(palette(hue), palette(PAPER))
        .restore();
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
