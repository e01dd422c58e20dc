import { textBlock } from '../kit/canvas.ts';
import type { Piece, Whole } from '../kit/piece.ts';
import { apart, type Lines, type Typesetter } from '../kit/typesetter.ts';
import { INK, SECONDARY, TYPE } from '../theme.ts';
import { type ColumnBox, SHADE, SYMBOL, tableWidth } from './widths.ts';

const MARK = 9;

interface Heading {
  readonly height: number;
  readonly draw: Piece['draw'];
}

const ALIGNED = { number: 'right', heat: 'middle' } as const;

/** A heading over figures stands right like them, over shades in their middle. */
function plain(box: ColumnBox, setter: Typesetter): Heading {
  const lines: Lines = setter.lines(box.column.heading, TYPE.captionMedium, box.width + 2);
  const { kind } = box.column;
  const align = kind === 'number' || kind === 'heat' ? ALIGNED[kind] : 'left';
  const offset = { left: 0, right: box.width, middle: (box.width - SHADE) / 2 }[align];
  return {
    height: lines.height,
    draw: (canvas, x, bottom) => {
      lines.lines.forEach((line, i) => {
        const baseline = bottom - 2.5 - (lines.lines.length - 1 - i) * line.style.leading;
        canvas.text(line, x + offset, baseline, SECONDARY, align);
      });
    },
  };
}

/** Competitor's name and base over the headings of its score and gap. */
function gap(box: ColumnBox, setter: Typesetter): Heading {
  if (box.column.kind !== 'gap') return plain(box, setter);
  const { hue } = box.column;
  const name = setter.lines(apart(box.column.heading), TYPE.tableMedium, box.width - MARK);
  const base = setter.line(apart(box.column.base), TYPE.caption);
  const score = setter.line(apart(box.column.scoreHeading), TYPE.captionMedium);
  const difference = setter.line(box.column.gapHeading, TYPE.captionMedium);
  const height = name.height + 9 + 12;
  return {
    height,
    draw: (canvas, x, bottom) => {
      const top = bottom - height;
      canvas.mark(hue, x + 3.5, top + 5.6);
      textBlock(canvas, name, x + MARK, top, hue);
      canvas.text(base, x + MARK, top + name.height + 6.5, SECONDARY);
      canvas.text(score, x + box.figure, bottom - 2.5, SECONDARY, 'right');
      canvas.text(difference, x + box.figure + SYMBOL, bottom - 2.5, SECONDARY);
    },
  };
}

/** The head of a table: headings on one line at the foot, a rule under them. */
export function headPiece(boxes: readonly ColumnBox[], setter: Typesetter, whole: Whole): Piece {
  const headings = boxes.map((box) => (box.column.kind === 'gap' ? gap(box, setter) : plain(box, setter)));
  const height = Math.max(...headings.map((h) => h.height)) + 4;
  return {
    height,
    before: 6.75,
    withNext: true,
    whole,
    draw: (canvas, x, y) => {
      canvas.structure.within('TR', {}, () => {
        headings.forEach((heading, i) => {
          canvas.structure.within('TH', { scope: 'Column' }, () =>
            heading.draw(canvas, x + (boxes[i]?.x ?? 0), y + height - 2),
          );
        });
      });
      canvas.rule(x, y + height, x + tableWidth(boxes), y + height, INK, 0.75);
    },
  };
}
