import { channelsOf } from '../../../functions/model/colour.ts';
import { written } from './operators.ts';
import { createWriter } from './text-operators.ts';
import type { Line } from './typesetter.ts';

/** How a path is drawn: the colours (`#RRGGBB`) of its inside and of its outline, and the outline's form, in points. */
export interface Ink {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  /** Default: pointed. */
  readonly join?: 'round';
}

/** Writes what is drawn as operators into the sheet that a document is at. */
export interface Pen {
  /** A path (operators.ts); one that is filled and stroked takes the stroke over the fill. */
  path(operators: string, ink: Ink): void;
  /** A line of text, its baseline beginning at `x`, `y`. */
  text(line: Line, x: number, y: number, fill: string): void;
}

const shades = new Map<string, string>();

/** Three decimals tell all 256 steps of a channel apart. */
function shade(hex: string): string {
  const known = shades.get(hex);
  if (known !== undefined) return known;
  const found = channelsOf(hex).map((channel) => Math.round((channel / 255) * 1000) / 1000);
  shades.set(hex, found.join(' '));
  return found.join(' ');
}

/** A pen for one document. What a sheet's operators have set holds on it; it is not said again. */
export function createPen(pdf: PDFKit.PDFDocument): Pen {
  let sheet: PDFKit.PDFPage | undefined;
  const holds = new Map<string, string>();
  const write = createWriter(pdf);

  /** What sets the graphics state so, unless it is so: operands and their operator. */
  const set = (operator: string, operands: string): string => {
    if (sheet !== pdf.page) {
      sheet = pdf.page;
      holds.clear();
    }
    if (holds.get(operator) === operands) return '';
    holds.set(operator, operands);
    return `${operands} ${operator}\n`;
  };

  return {
    path(operators, { fill, stroke, width = 1, dash = [], join }) {
      const inside = fill === undefined ? '' : set('rg', shade(fill));
      const form = () => [
        set('w', written(width)),
        set('d', `[${dash.join(' ')}] 0`),
        set('j', join === 'round' ? '1' : '0'),
      ];
      const outline = stroke === undefined ? '' : [set('RG', shade(stroke)), ...form()].join('');
      const painted = stroke === undefined ? 'f' : fill === undefined ? 'S' : 'B';
      pdf.addContent(`${inside}${outline}${operators} ${painted}`);
    },
    text(line, x, y, fill) {
      const written = write(line, x, y, set);
      if (written !== '') pdf.addContent(`${set('rg', shade(fill))}BT\n${written}ET`);
    },
  };
}
