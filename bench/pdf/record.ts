import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { ReportDocument } from '../../functions/model/document.ts';
import { message } from '../../templates/locale/index.ts';
import { drawSheet, frameOf } from '../../templates/report/draw-sheet.ts';
import type { Canvas } from '../../templates/report/kit/canvas.ts';
import type { Structure } from '../../templates/report/kit/structure.ts';
import { createTypesetter } from '../../templates/report/kit/typesetter.ts';
import { type Palette, paletteOf } from '../../templates/report/palette.ts';
import { sheetsOf } from '../../templates/report/sheet.ts';
import { PAPERS, TYPE } from '../../templates/report/theme.ts';
import type { Drawing, Element, ShapeMark } from './drawing.ts';

const WEIGHTS = { regular: 400, medium: 500, bold: 700 } as const;
const SYMBOLS = { own: symbolCircle, first: symbolSquare, second: symbolDiamond, third: symbolTriangle };

const created = (role: Element['role'], traits: Partial<Element> = {}): Element => ({
  kind: 'element',
  role,
  ...traits,
  children: [],
});

/** Where the next marks go. */
interface Place {
  current: Element;
}

function recordedTree(place: Place): Structure {
  const inside = (element: Element, draw: () => void): void => {
    const outer = place.current;
    outer.children.push(element);
    place.current = element;
    draw();
    place.current = outer;
  };
  return {
    within: (role, traits, draw) => inside(created(role, traits), draw),
    continuing: (part, draw) => inside(created(part.role), draw),
    aside: (draw) => inside(created('Aside'), draw),
    mark: () => undefined,
    endSheet: () => undefined,
  };
}

const circle = (r: number): string => `M${-r},0A${r},${r},0,1,1,${r},0A${r},${r},0,1,1,${-r},0Z`;

function recordedCanvas(place: Place, palette: Palette): Canvas {
  const shape = (path: string, look: Partial<ShapeMark>): void => {
    const plain = { at: [0, 0], fill: 'none', stroke: 'none', width: 1, dashed: false } as const;
    place.current.children.push({ kind: 'shape', path, ...plain, ...look });
  };
  const box = (x: number, y: number, width: number, height: number) => `M${x},${y}h${width}v${height}h${-width}Z`;
  return {
    structure: recordedTree(place),
    text(line, x, y, colour, align = 'left') {
      const { size, leading, weight } = line.style;
      const left = align === 'left' ? x : x - line.width / (align === 'right' ? 1 : 2);
      const text = line.runs.map((run) => run.text).join('');
      const look = { size, leading, weight: WEIGHTS[weight], colour: palette(colour) };
      place.current.children.push({ kind: 'text', text, x: left, y, width: line.width, align, ...look });
    },
    rule: (x1, y1, x2, y2, colour, width = 0.5) =>
      shape(`M${x1},${y1}L${x2},${y2}`, { stroke: palette(colour), width }),
    dashes: (x1, y1, x2, y2, colour) =>
      shape(`M${x1},${y1}L${x2},${y2}`, { stroke: palette(colour), width: 0.6, dashed: true }),
    bar: (x, y, width, height, colour) => shape(box(x, y, width, height), { fill: palette(colour) }),
    outline: (x, y, width, height, colour) => shape(box(x, y, width, height), { stroke: palette(colour), width: 0.75 }),
    fill: (path, colour) => shape(path, { fill: palette(colour) }),
    stroke: (path, colour, width) => shape(path, { stroke: palette(colour), width }),
    ring: (x, y, radius, colour) => shape(circle(radius), { at: [x, y], stroke: palette(colour), width: 0.75 }),
    whisker(x1, x2, y, colour) {
      const path = `M${x1},${y}L${x2},${y}M${x1},${y - 2}L${x1},${y + 2}M${x2},${y - 2}L${x2},${y + 2}`;
      shape(path, { stroke: palette('paper'), width: 2 });
      shape(path, { stroke: palette(colour), width: 0.75 });
    },
    dot: (x, y, radius, colour, filled) =>
      shape(circle(radius), {
        at: [x, y],
        fill: palette(filled ? colour : 'paper'),
        stroke: palette(filled ? 'paper' : colour),
      }),
    mark: (hue, x, y, size = 34) =>
      shape(symbol(SYMBOLS[hue], size)() ?? '', { at: [x, y], fill: palette(hue), stroke: palette('paper') }),
  };
}

/** What the layout draws for a document, to be drawn by others: our own pages, every text and mark on them. */
export function recorded(document: ReportDocument): Drawing {
  const setter = createTypesetter(document.locale, document.names);
  const sheets = sheetsOf(document, setter);
  const frame = frameOf(document, setter);
  const { width, height } = PAPERS[document.paper];
  const drawn = sheets.map((sheet, i) => {
    const place: Place = { current: created('Sect') };
    const page = place.current;
    const words = message(document.locale, 'report.page', { page: i + 1, pages: sheets.length });
    const canvas = recordedCanvas(place, paletteOf(document.accent));
    drawSheet(canvas, sheet, frame, PAPERS[document.paper], setter.line(words, TYPE.caption));
    return page;
  });
  return { locale: document.locale, title: document.title, width, height, sheets: drawn };
}
