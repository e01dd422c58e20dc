import { readFile, writeFile } from 'node:fs/promises';
import { Document, type DocumentProps, Font, Page, Path, renderToBuffer, Svg, Text, View } from '@react-pdf/renderer';
import { createElement, type ReactElement } from 'react';
import {
  type Drawing,
  type Element,
  type Mark,
  marksOf,
  paragraphsOf,
  placeOf,
  type ShapeMark,
  type TextMark,
  textsOf,
} from '../pdf/drawing.ts';

interface Input {
  /** The drawing, as JSON. */
  readonly drawing: string;
  /** Files of the font by weight. */
  readonly fonts: Readonly<Record<string, string>>;
  readonly out: string;
  readonly runs: number;
}

const absolute = { position: 'absolute' } as const;

function shape({ path, at, fill, stroke, width, dashed }: ShapeMark, key: number): ReactElement {
  const dash = dashed ? { strokeDasharray: '3 2' } : {};
  const moved = { transform: `translate(${at[0]}, ${at[1]})` };
  return createElement(Path, { key, d: path, fill, stroke, strokeWidth: width, ...moved, ...dash });
}

const svgText = ({ text, x, y, size, weight, colour }: TextMark, key: number): ReactElement =>
  createElement(
    Text,
    { key, x, y, fill: colour, style: { fontFamily: 'N', fontSize: size, fontWeight: weight } },
    text,
  );

/** A paragraph; react-pdf breaks its lines itself. */
function paragraph(lines: readonly [TextMark, ...TextMark[]], key: number): ReactElement {
  const [{ size, leading, weight, colour }] = lines;
  const look = { fontFamily: 'N', fontSize: size, fontWeight: weight, color: colour, lineHeight: leading / size };
  return createElement(
    Text,
    { key, style: { ...absolute, ...placeOf(lines), ...look } },
    lines.map((l) => l.text).join(''),
  );
}

function figure(marks: readonly Mark[], key: number, { width, height }: Drawing): ReactElement | null {
  if (marks.length === 0) return null;
  const drawn = marks.map((mark, i) => (mark.kind === 'text' ? svgText(mark, i) : shape(mark, i)));
  const place = { ...absolute, left: 0, top: 0, width, height };
  return createElement(Svg, { key, viewBox: `0 0 ${width} ${height}`, style: place }, ...drawn);
}

function element(drawn: Element, key: number, drawing: Drawing): ReactElement | null {
  if (drawn.role === 'Figure' || drawn.role === 'Aside') return figure(marksOf(drawn), key, drawing);
  const shapes = drawn.children.filter((child) => child.kind === 'shape');
  const inner = drawn.children.map((child, i) => (child.kind === 'element' ? element(child, i, drawing) : null));
  const paragraphs = paragraphsOf(textsOf(drawn.children)).map(paragraph);
  return createElement(View, { key }, figure(shapes, -1, drawing), paragraphs, ...inner);
}

const report = (drawing: Drawing): ReactElement<DocumentProps> =>
  createElement(
    Document,
    { language: drawing.locale, title: drawing.title },
    ...drawing.sheets.map((sheet, i) =>
      createElement(Page, { key: i, size: [drawing.width, drawing.height] }, element(sheet, 0, drawing)),
    ),
  );

const input: Input = JSON.parse(process.argv[2] ?? '{}');
const fonts = Object.entries(input.fonts).map(([weight, src]) => ({ src, fontWeight: Number(weight) }));
Font.register({ family: 'N', fonts });
/** Between any two Han characters a line may end. */
Font.registerHyphenationCallback((word) => (/\p{Script=Han}/u.test(word) ? [...word] : [word]));
const drawing: Drawing = JSON.parse(await readFile(input.drawing, 'utf8'));
const seconds: number[] = [];
let pdf: Uint8Array = Buffer.alloc(0);
for (let run = 0; run < input.runs; run += 1) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  pdf = await renderToBuffer(report(drawing));
  const { user, system } = process.cpuUsage(before);
  seconds.push((user + system) / 1e6);
}
await writeFile(input.out, pdf);
process.stdout.write(JSON.stringify({ seconds }));
