import type { Mark, ShapeMark, TextMark } from './drawing.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
export const rounded = (points: number): number => Math.round(points * 100) / 100;

const shapeSvg = ({ path, at, fill, stroke, width, dashed }: ShapeMark): string =>
  `<path d="${path}" transform="translate(${rounded(at[0])} ${rounded(at[1])})" fill="${fill}" stroke="${stroke}" stroke-width="${width}"${dashed ? ' stroke-dasharray="3 2"' : ''}/>`;

const textSvg = ({ text, x, y, size, weight, colour }: TextMark): string =>
  `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(text)}</text>`;

/** Marks at their places, as SVG whose corner stands at `left`, `top` of the sheet. */
export function svg(marks: readonly Mark[], left = 0, top = 0): string {
  if (marks.length === 0) return '';
  const drawn = marks.map((mark) => (mark.kind === 'text' ? textSvg(mark) : shapeSvg(mark))).join('');
  return `<svg aria-hidden="true" viewBox="${rounded(left)} ${rounded(top)} 100 100">${drawn}</svg>`;
}

/** Lines of one element as text that the browser breaks itself. */
export const flowing = (lines: readonly TextMark[]): string => escaped(lines.map(({ text }) => text).join(''));

export const look = ({ size, leading, weight, colour }: TextMark): string =>
  `font:${weight} ${size}pt/${leading}pt N;color:${colour}`;
