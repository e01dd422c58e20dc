import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { StackedBlock, StackedRow } from '../../../functions/model/document.ts';
import { type Canvas, textBlock } from '../kit/canvas.ts';
import type { Piece, Whole } from '../kit/piece.ts';
import type { Line, Typesetter } from '../kit/typesetter.ts';
import { onLevel } from '../palette.ts';
import { INK, MEASURE, PAPER, SECONDARY, TYPE } from '../theme.ts';
import { captionPieces } from './text.ts';

/** Points. More rows than `single` stand in two columns, read from left to right, unless a label is long. */
const GRID = { single: 10, gutter: 18, label: { one: 126, two: 99 }, gap: 6, bar: 10.5, row: 15, tight: 12.75 };
/** White on both sides of a figure in its part of a bar. */
const AIR = 1.5;

interface Column {
  readonly x: number;
  readonly label: number;
  /** Width of a whole bar. */
  readonly bar: number;
}

function columnsFor(labels: readonly string[], setter: Typesetter): Column[] {
  const longest = Math.max(...labels.map((label) => setter.line(label, TYPE.table).width));
  const two = labels.length > GRID.single && longest < 1.8 * GRID.label.two;
  const width = two ? (MEASURE - GRID.gutter) / 2 : MEASURE;
  const label = two ? GRID.label.two : GRID.label.one;
  const column = { label, bar: width - label - GRID.gap };
  return two
    ? [
        { x: 0, ...column },
        { x: width + GRID.gutter, ...column },
      ]
    : [{ x: 0, ...column }];
}

/** From where to where each level of a row reaches, 0-1. */
function parts(shares: readonly number[]): { from: number; to: number }[] {
  const keys = shares.map((_, level) => level);
  const layers = stack<readonly number[], number>()
    .keys(keys)
    .value((row, level) => row[level] ?? 0)([shares]);
  return layers.map(([ends]) => ({ from: ends?.[0] ?? 0, to: ends?.[1] ?? 0 }));
}

/** What the ends of the bars stand for, above each column of bars. */
function endsPiece(block: StackedBlock, columns: readonly Column[], setter: Typesetter, whole: Whole): Piece {
  const [low, high] = block.ends.map((end) => setter.line(end, TYPE.caption));
  return {
    height: 11.25,
    before: 0,
    withNext: true,
    whole,
    draw: (canvas, left, top) => {
      for (const { x, label, bar } of columns) {
        const start = left + x + label + GRID.gap;
        if (low !== undefined) canvas.text(low, start, top + 7.5, SECONDARY);
        if (high !== undefined) canvas.text(high, start + bar, top + 7.5, SECONDARY, 'right');
      }
    },
  };
}

interface Measured {
  readonly row: StackedRow;
  readonly label: ReturnType<Typesetter['lines']>;
  readonly figures: readonly Line[];
  readonly absence: Line;
}

function drawRow(
  canvas: Canvas,
  { row, label, figures, absence }: Measured,
  column: Column,
  x: number,
  middle: number,
) {
  textBlock(canvas, label, x, middle - label.height / 2, INK);
  const start = x + column.label + GRID.gap;
  if (row.shares === null) {
    canvas.text(absence, start, middle + 2.6, SECONDARY);
    return;
  }
  const at = scaleLinear([0, 1], [start, start + column.bar]);
  const levels = parts(row.shares.map((s) => s.share));
  levels.forEach(({ from, to }, level) => {
    canvas.bar(at(from), middle - GRID.bar / 2, at(to) - at(from), GRID.bar, { level, of: levels.length });
  });
  for (const { from } of levels.slice(1)) {
    if (from > 0 && from < 1)
      canvas.rule(at(from), middle - GRID.bar / 2, at(from), middle + GRID.bar / 2, PAPER, 0.75);
  }
  levels.forEach(({ from, to }, level) => {
    const figure = figures[level];
    if (figure === undefined || figure.width + 2 * AIR > at(to) - at(from)) return;
    canvas.text(figure, at((from + to) / 2), middle + 2.6, onLevel(level, levels.length), 'middle');
  });
}

/** A bar a row, cut by the shares of the levels; each part carries its figure where it fits. */
export function stackedPieces(block: StackedBlock, setter: Typesetter): Piece[] {
  const columns = columnsFor(
    block.rows.map((row) => row.label),
    setter,
  );
  const whole: Whole = { role: 'Figure', alt: block.alt };
  const head = endsPiece(block, columns, setter, whole);
  const width = columns[0]?.label ?? MEASURE;
  const measured = block.rows.map((row) => ({
    row,
    label: setter.lines(row.label, TYPE.table, width),
    figures: (row.shares ?? []).map((s) => setter.line(s.text, TYPE.caption)),
    absence: setter.line(row.absence, TYPE.caption),
  }));
  const lines = Array.from({ length: Math.ceil(measured.length / columns.length) }, (_, i) =>
    measured.slice(i * columns.length, (i + 1) * columns.length),
  );
  const piece = (line: readonly Measured[], row: number, air: number): Piece => {
    const height = Math.max(row, ...line.map((one) => one.label.height + air));
    return {
      height,
      before: 0,
      withNext: false,
      head,
      whole,
      alt: line.map((one) => one.row.alt).join(' '),
      draw: (canvas, x, y) => {
        line.forEach((one, i) => {
          const column = columns[i];
          if (column !== undefined) drawRow(canvas, one, column, x + column.x, y + height / 2);
        });
      },
    };
  };
  const pieces = lines.map((line) => ({ ...piece(line, GRID.row, 4.5), tight: piece(line, GRID.tight, 1.5) }));
  return [...captionPieces(block.caption, setter), head, ...pieces];
}
