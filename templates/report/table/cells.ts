import { scaleLinear } from 'd3-scale';
import type { Cell, Row } from '../../../functions/model/document.ts';
import { baselineIn, type Canvas, textBlock } from '../kit/canvas.ts';
import { apart, type Typesetter } from '../kit/typesetter.ts';
import { onLevel } from '../palette.ts';
import { HAIRLINE, INK, SECONDARY, TONES, TYPE } from '../theme.ts';
import type { DrawnCell, Extent } from './drawn-cell.ts';
import { sparkCell } from './spark-cell.ts';
import { type ColumnBox, INDENT, SHADE, SYMBOL, styleOf } from './widths.ts';

function words(
  cell: Extract<Cell, { kind: 'text' }>,
  box: ColumnBox,
  row: Row,
  indented: boolean,
  setter: Typesetter,
): DrawnCell {
  const indent = indented && row.rank === 2 ? INDENT : 0;
  const lines = setter.lines(cell.text, styleOf(row), box.width - indent + 0.5);
  if (box.column.kind === 'number') {
    const [line] = lines.lines;
    return {
      height: lines.height,
      draw: (canvas, x, y) => {
        if (line !== undefined) canvas.text(line, x + box.width, y + baselineIn(line), SECONDARY, 'right');
      },
    };
  }
  if (box.column.kind === 'heat') {
    const start = (box.width - SHADE - lines.width) / 2;
    return { height: lines.height, draw: (canvas, x, y) => textBlock(canvas, lines, x + start, y, SECONDARY) };
  }
  return { height: lines.height, draw: (canvas, x, y) => textBlock(canvas, lines, x + indent, y, INK) };
}

function score(cell: Extract<Cell, { kind: 'score' }>, box: ColumnBox, row: Row, setter: Typesetter): DrawnCell {
  const line = setter.line(cell.text, styleOf(row));
  const to = box.column.kind === 'score' ? box.column.to : 100;
  const left = box.figure + 2;
  const width = scaleLinear([0, to], [0, box.width - left]);
  return {
    height: line.style.leading,
    draw: (canvas, x, y) => {
      canvas.text(line, x + box.figure - 5, y + baselineIn(line), INK, 'right');
      canvas.bar(x + left, y + 2.6, width(to), 6, HAIRLINE);
      canvas.bar(x + left, y + 2.6, width(cell.value), 6, 'own');
    },
  };
}

/** A figure on its shade; the shades of neighbouring rows touch but for a hair of white. */
function heat(cell: Extract<Cell, { kind: 'heat' }>, box: ColumnBox, row: Row, setter: Typesetter): DrawnCell {
  const line = setter.line(cell.text, styleOf(row));
  const of = box.column.kind === 'heat' ? box.column.of : 1;
  return {
    height: line.style.leading,
    draw: (canvas, x, y, { top, height }) => {
      canvas.bar(x - SHADE, top + 0.5, box.width + SHADE, height - 1, { level: cell.level, of });
      canvas.text(line, x + (box.width - SHADE) / 2, y + baselineIn(line), onLevel(cell.level, of), 'middle');
    },
  };
}

/** Where the interval axis of a gap column starts, and where its zero stands. */
const axisStart = (box: ColumnBox): number => box.figure + box.difference + box.marks + SYMBOL;
const zeroOf = (box: ColumnBox): number => (axisStart(box) + box.width) / 2;

/** The zero of the intervals, unbroken from row to row. */
function zeroLine(canvas: Canvas, x: number, { top, height }: Extent): void {
  canvas.rule(x, top, x, top + height, SECONDARY, 0.35);
}

function gap(cell: Extract<Cell, { kind: 'gap' }>, box: ColumnBox, row: Row, setter: Typesetter): DrawnCell {
  const style = styleOf(row);
  const figure = setter.line(apart(cell.score), style);
  const difference = setter.line(cell.marks === '' ? apart(cell.difference) : cell.difference, style);
  const marks = setter.line(cell.marks, style);
  const symbol = setter.line(cell.verdict.symbol, TYPE.caption);
  const reach = box.column.kind === 'gap' ? box.column.reach : 1;
  const at = scaleLinear([-reach, reach], [axisStart(box), box.width]);
  return {
    height: style.leading,
    draw: (canvas, x, y, extent) => {
      const baseline = y + baselineIn(figure);
      const colour = TONES[cell.verdict.tone];
      canvas.text(figure, x + box.figure, baseline, SECONDARY, 'right');
      canvas.text(difference, x + box.figure + box.difference, baseline, colour, 'right');
      canvas.text(marks, x + box.figure + box.difference + 0.5, baseline, SECONDARY);
      zeroLine(canvas, x + at(0), extent);
      const symbolAt = x + box.figure + box.difference + box.marks + 2;
      const bbox = [symbolAt, y, x + box.width, y + style.leading] as const;
      canvas.structure.within('Figure', { alt: cell.alt, bbox }, () => {
        canvas.text(symbol, symbolAt, baseline - 0.4, colour);
        const middle = y + style.leading / 2;
        const { value, low, high } = cell.interval;
        if (low !== null && high !== null) canvas.rule(x + at(low), middle, x + at(high), middle, colour, 1);
        canvas.bar(x + at(value) - 1.5, middle - 1.5, 3, 3, colour);
      });
    },
  };
}

/** Measures one cell of `row` for the column that it stands in. */
export function drawnCell(cell: Cell, box: ColumnBox, row: Row, indented: boolean, setter: Typesetter): DrawnCell {
  switch (cell.kind) {
    case 'text':
      return words(cell, box, row, indented, setter);
    case 'score':
      return score(cell, box, row, setter);
    case 'heat':
      return heat(cell, box, row, setter);
    case 'gap':
      return gap(cell, box, row, setter);
    case 'spark':
      return sparkCell(cell, box, row);
    case 'absent': {
      const lines = setter.lines(cell.text, TYPE.caption, box.width + 1);
      return {
        height: lines.height,
        draw: (canvas, x, y, extent) => {
          textBlock(canvas, lines, x, y + (lines.lines.length === 1 ? 1.2 : 0), SECONDARY);
          const zero = zeroOf(box);
          if (box.column.kind === 'gap' && lines.width < zero - 2) zeroLine(canvas, x + zero, extent);
        },
      };
    }
  }
}
