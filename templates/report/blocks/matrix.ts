import type { MatrixBlock } from '../../../functions/model/document.ts';
import { baselineIn, textBlock } from '../kit/canvas.ts';
import type { Piece } from '../kit/piece.ts';
import { apart, type Typesetter } from '../kit/typesetter.ts';
import { onLevel } from '../palette.ts';
import { MEASURE, PAPER, SECONDARY, TYPE } from '../theme.ts';
import { captionPieces } from './text.ts';

/** Points. */
const GRID = { label: 84, head: 13.5, gap: 2 };
/** Height of a field; the second where a page would else run over by little. */
const FIELD = { normal: 33, tight: 27 };
const WIDTH = (MEASURE - GRID.label - GRID.gap) / 2;
/** Shades of the fields: the larger the share, the darker. */
const SHADES = 5;

/** Four fields of a crossed pair of traits, as dark as their share is large. */
export function matrixPieces(block: MatrixBlock, setter: Typesetter): Piece[] {
  const columns = block.columns.map((text) => setter.line(apart(text), TYPE.captionMedium));
  const rows = block.rows.map((text) => setter.lines(apart(text), TYPE.captionMedium, GRID.label - 6));
  const most = Math.max(...block.fields.map((f) => f.share), Number.MIN_VALUE);
  const fields = block.fields.map((field) => {
    const level = Math.round((field.share / most) * (SHADES - 1));
    return {
      colour: { level, of: SHADES },
      ink: onLevel(level, SHADES),
      name: setter.line(apart(field.name), TYPE.tableMedium),
      text: setter.line(apart(field.text), TYPE.fact),
      detail: setter.line(apart(field.detail), TYPE.caption),
    };
  });
  const piece = (height: number): Piece => ({
    height: GRID.head + 2 * height + GRID.gap,
    before: 0,
    withNext: false,
    whole: { role: 'Figure', alt: block.alt },
    draw: (canvas, left, top) => {
      columns.forEach((line, i) => {
        canvas.text(line, left + GRID.label + i * (WIDTH + GRID.gap), top + 8, SECONDARY);
      });
      rows.forEach((lines, i) => {
        const y = top + GRID.head + i * (height + GRID.gap) + (height - lines.height) / 2;
        textBlock(canvas, lines, left, y, SECONDARY);
      });
      fields.forEach(({ colour, ink, name, text, detail }, i) => {
        const x = left + GRID.label + (i % 2) * (WIDTH + GRID.gap);
        const y = top + GRID.head + Math.floor(i / 2) * (height + GRID.gap);
        canvas.bar(x, y, WIDTH, height, colour);
        canvas.rule(x, y, x + WIDTH, y, PAPER, 0.5);
        canvas.text(name, x + 8, y + 3 + baselineIn(name), ink);
        canvas.text(text, x + WIDTH - 8, y + 4 + baselineIn(text), ink, 'right');
        canvas.text(detail, x + 8, y + height - 12 + baselineIn(detail), ink);
      });
    },
  });
  return [...captionPieces(block.caption, setter), { ...piece(FIELD.normal), tight: piece(FIELD.tight) }];
}
