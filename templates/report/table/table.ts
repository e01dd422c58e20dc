import type { Row, TableBlock } from '../../../functions/model/document.ts';
import type { Piece, Whole } from '../kit/piece.ts';
import type { Typesetter } from '../kit/typesetter.ts';
import { HAIRLINE } from '../theme.ts';
import { drawnCell } from './cells.ts';
import { headPiece } from './head.ts';
import { columnBoxes, PADDING, tableWidth } from './widths.ts';

/** A table as a head and its rows; rows are never split, the head is repeated on each sheet, a group stays with its head. */
export function tablePieces(block: TableBlock, setter: Typesetter): Piece[] {
  const boxes = columnBoxes(block, setter);
  const whole: Whole = { role: 'Table' };
  const head = headPiece(boxes, setter, whole);
  const grouped = block.rows.some((row) => row.rank < 2);
  const measured = block.rows.map((row) =>
    row.cells.flatMap((cell, i) => {
      const box = boxes[i];
      return box === undefined ? [] : [{ box, drawn: drawnCell(cell, box, row, i === 0 && grouped, setter) }];
    }),
  );
  const piece = (row: Row, n: number, padding: number): Piece => {
    const cells = measured[n] ?? [];
    const height = Math.max(...cells.map((c) => c.drawn.height)) + padding;
    return {
      height,
      before: 0,
      withNext: row.rank < 2 && block.rows[n + 1]?.rank === 2,
      head,
      whole,
      draw: (canvas, x, y) => {
        if (n > 0 && row.rank < 2) canvas.rule(x, y, x + tableWidth(boxes), y, HAIRLINE);
        canvas.structure.within('TR', {}, () => {
          cells.forEach(({ box, drawn }, i) => {
            const draw = (): void => drawn.draw(canvas, x + box.x, y + padding / 2, { top: y, height });
            if (i === 0) canvas.structure.within('TH', { scope: 'Row' }, draw);
            else canvas.structure.within('TD', {}, draw);
          });
        });
      },
    };
  };
  const rows = block.rows.map((row, n) => ({ ...piece(row, n, PADDING.normal), tight: piece(row, n, PADDING.tight) }));
  return [head, ...rows];
}
