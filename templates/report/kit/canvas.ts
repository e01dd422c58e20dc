import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { Hue } from '../../../functions/model/document.ts';
import { HUES, PAPER } from '../theme.ts';
import type { Line, Lines } from './typesetter.ts';

/** Where marks and text go: points, origin at the top left, y downwards. */
export interface Canvas {
  /** A line of text; `x` is its left, right or middle, `y` its baseline. */
  text(line: Line, x: number, y: number, colour: string, align?: 'left' | 'right' | 'middle'): void;
  rule(x1: number, y1: number, x2: number, y2: number, colour: string, width?: number): void;
  bar(x: number, y: number, width: number, height: number, colour: string): void;
  outline(x: number, y: number, width: number, height: number, colour: string): void;
  /** An SVG path, filled or stroked. */
  fill(path: string, colour: string): void;
  stroke(path: string, colour: string, width: number): void;
  /** The mark of a party: each hue has its own shape. */
  mark(hue: Hue, x: number, y: number, size?: number): void;
}

const SHAPES: Readonly<Record<Hue, SymbolType>> = {
  own: symbolCircle,
  first: symbolSquare,
  second: symbolDiamond,
  third: symbolTriangle,
};

/** A canvas on the page that `pdf` is at. */
export function createCanvas(pdf: PDFKit.PDFDocument): Canvas {
  const canvas: Canvas = {
    text(line, x, y, colour, align = 'left') {
      const left = align === 'left' ? x : x - line.width / (align === 'right' ? 1 : 2);
      pdf.font(line.style.weight, line.style.size).fillColor(colour);
      for (const run of line.runs) {
        const features = run.features.length > 0 ? { features: [...run.features] } : {};
        pdf.text(run.text, left + run.x, y, { lineBreak: false, baseline: 'alphabetic', ...features });
      }
    },
    rule(x1, y1, x2, y2, colour, width = 0.5) {
      pdf.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).strokeColor(colour).stroke();
    },
    bar(x, y, width, height, colour) {
      pdf.rect(x, y, width, height).fill(colour);
    },
    outline(x, y, width, height, colour) {
      pdf.roundedRect(x, y, width, height, 2).lineWidth(0.75).strokeColor(colour).stroke();
    },
    fill(path, colour) {
      pdf.path(path).fill(colour);
    },
    stroke(path, colour, width) {
      pdf.path(path).lineWidth(width).lineJoin('round').strokeColor(colour).stroke();
    },
    mark(hue, x, y, size = 34) {
      const path = symbol(SHAPES[hue], size)();
      if (path === null) return;
      pdf
        .save()
        .translate(x, y)
        .path(path)
        .lineWidth(size < 30 ? 0.6 : 1)
        .fillAndStroke(HUES[hue], PAPER)
        .restore();
    },
  };
  return canvas;
}

/** Several lines under each other from the top `y`; the first baseline stands where the leading puts it. */
export function textBlock(canvas: Canvas, lines: Lines, x: number, y: number, colour: string): void {
  lines.lines.forEach((line, i) => {
    canvas.text(line, x, y + i * line.style.leading + baselineIn(line), colour);
  });
}

/** From the top of a line's leading to its baseline: the capital height is centred in the leading. */
export function baselineIn(line: Line): number {
  const { size, leading } = line.style;
  return (leading + size * 0.76) / 2;
}
