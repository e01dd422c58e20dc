import { baselineIn } from '../kit/canvas.ts';
import type { Piece, Whole } from '../kit/piece.ts';
import type { Typesetter } from '../kit/typesetter.ts';
import { INK, MEASURE, SECONDARY, TYPE } from '../theme.ts';

const NUMBER = 12;
const GAP = 15;

/** Names of the points that a chart calls by their numbers, as many to a line as it holds. */
export function numberedPieces(
  entries: readonly { readonly number: string; readonly label: string }[],
  setter: Typesetter,
  whole: Whole,
): Piece[] {
  const measured = entries.map((entry) => ({
    number: setter.line(entry.number, TYPE.captionMedium),
    label: setter.line(entry.label, TYPE.caption),
  }));
  const lines: { x: number; entry: (typeof measured)[number] }[][] = [];
  let x = MEASURE;
  for (const entry of measured) {
    const width = NUMBER + entry.label.width;
    if (x + width > MEASURE) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ x, entry });
    x += width + GAP;
  }
  return lines.map((line, i) => ({
    height: TYPE.caption.leading + 1.5,
    before: i === 0 ? 3 : 0,
    withNext: i < lines.length - 1,
    whole,
    draw: (canvas, left, top) => {
      for (const { x: at, entry } of line) {
        canvas.text(entry.number, left + at, top + baselineIn(entry.number), INK);
        canvas.text(entry.label, left + at + NUMBER, top + baselineIn(entry.label), SECONDARY);
      }
    },
  }));
}
