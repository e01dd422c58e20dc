import type { Part, Traits } from '../../templates/report/kit/structure.ts';

/** A line of text: `x` its left end, `y` its baseline, points from the top left corner of the sheet. */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align: 'left' | 'right' | 'middle';
  readonly size: number;
  readonly leading: number;
  readonly weight: 400 | 500 | 700;
  readonly colour: string;
}

/** A path, moved by `at`. */
export interface ShapeMark {
  readonly kind: 'shape';
  readonly path: string;
  readonly at: readonly [number, number];
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dashed: boolean;
}

export type Mark = TextMark | ShapeMark;

/** An element of the document's tree with what is drawn in it; `Aside` is for the eye alone. */
export interface Element extends Traits {
  readonly kind: 'element';
  readonly role: Part['role'] | 'Aside';
  readonly children: (Element | Mark)[];
}

/** A report as its layout draws it: sheet by sheet, every mark in its element. Peers draw the same. */
export interface Drawing {
  readonly locale: string;
  readonly title: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly sheets: readonly Element[];
}

/** All marks in an element and below it, in the order of drawing. */
export const marksOf = (element: Element): Mark[] =>
  element.children.flatMap((child) => (child.kind === 'element' ? marksOf(child) : [child]));

export const textsOf = (marks: readonly (Element | Mark)[]): TextMark[] => marks.filter((mark) => mark.kind === 'text');

/** True if one line is the next below the other of the same paragraph. */
const follows = (line: TextMark, above: TextMark): boolean =>
  line.size === above.size && line.weight === above.weight && Math.abs(line.x - above.x) < 0.1 && line.y > above.y;

/** The lines of an element, those that make up one paragraph together. */
export function paragraphsOf(texts: readonly TextMark[]): [TextMark, ...TextMark[]][] {
  const found: [TextMark, ...TextMark[]][] = [];
  for (const text of texts) {
    const above = found.at(-1)?.at(-1);
    if (above !== undefined && follows(text, above)) found.at(-1)?.push(text);
    else found.push([text]);
  }
  return found;
}

/** Where a paragraph stands, points: its left end, the top of its first line and the width of its longest. */
export function placeOf(lines: readonly [TextMark, ...TextMark[]]): { left: number; top: number; width: number } {
  const [{ x, y, size, leading }] = lines;
  return { left: x, top: y - (leading + size * 0.76) / 2, width: Math.max(...lines.map((line) => line.width)) + 1 };
}
