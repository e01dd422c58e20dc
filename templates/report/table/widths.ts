import type { Cell, Column, Row, TableBlock } from '../../../functions/model/document.ts';
import type { Typesetter } from '../kit/typesetter.ts';
import { MEASURE, type TextStyle, TYPE } from '../theme.ts';

/** Where a column stands, and the widths of what stands in its cells: points. */
export interface ColumnBox {
  readonly column: Column;
  readonly x: number;
  readonly width: number;
  /** Of the figures in a score or gap column. */
  readonly figure: number;
  readonly difference: number;
  readonly marks: number;
}

const GUTTER = 10;
export const INDENT = 8;
/** Air above and below the text of a row together; the second where a page would else run over by little. */
export const PADDING = { normal: 2.25, tight: 1.125 };
/** A shade reaches so far left of its column, that neighbours all but touch. */
export const SHADE = 8;
/** The verdict symbol and the space around it. */
export const SYMBOL = 12;
const FIRST_COLUMN_AT_MOST = 176;
/** Least width of a bar or an interval axis, and how far it may stretch. */
const BAR = { least: 24, most: 80 };
const HEAT = { least: 4, most: 56 };
const SPARK = { least: 44, most: 80 };
const INTERVAL = { least: 30, most: 240 };

export const styleOf = (row: Row): TextStyle => [TYPE.tableBold, TYPE.tableMedium, TYPE.table][row.rank] ?? TYPE.table;

interface Natural {
  readonly column: Column;
  readonly figure: number;
  readonly difference: number;
  readonly marks: number;
  readonly text: number;
}

function natural(block: TableBlock, index: number, column: Column, setter: Typesetter): Natural {
  const widest = (of: (cell: Cell) => string, heading: string): number =>
    Math.max(
      setter.line(heading, TYPE.captionMedium).width,
      ...block.rows.map((row) => {
        const cell = row.cells[index];
        return cell === undefined ? 0 : setter.line(of(cell), styleOf(row)).width;
      }),
    );
  const none = { column, figure: 0, difference: 0, marks: 0, text: 0 };
  switch (column.kind) {
    case 'text': {
      const width = widest((c) => (c.kind === 'text' ? c.text : ''), column.heading);
      return { ...none, text: index === 0 ? Math.min(width + INDENT, FIRST_COLUMN_AT_MOST) : width };
    }
    case 'number':
      return { ...none, figure: widest((c) => (c.kind === 'text' ? c.text : ''), column.heading) };
    case 'score':
      return { ...none, figure: widest((c) => (c.kind === 'score' ? c.text : ''), '') + 5 };
    case 'heat':
      return { ...none, figure: widest((c) => (c.kind === 'heat' ? c.text : ''), '') };
    case 'spark':
      return none;
    case 'gap':
      return {
        ...none,
        figure: widest((c) => (c.kind === 'gap' ? c.score : ''), column.scoreHeading),
        difference: widest((c) => (c.kind === 'gap' ? c.difference : ''), '') + 7,
        marks: widest((c) => (c.kind === 'gap' ? c.marks : ''), '') + 1,
      };
  }
}

function stretch({ kind }: Column): { least: number; most: number } | null {
  const widths = { score: BAR, gap: INTERVAL, heat: HEAT, spark: SPARK, text: null, number: null };
  return widths[kind];
}

/** Widths of columns of words in so much room: those that need little have all of it, the others share the rest alike. */
function sharedOut(needs: readonly number[], room: number): number[] {
  const inOrder = needs.toSorted((a, b) => a - b);
  let left = room;
  let level = 0;
  inOrder.forEach((need, i) => {
    level = Math.min(need, left / (inOrder.length - i));
    left -= level;
  });
  return needs.map((need) => Math.min(need, level));
}

/** Lays the columns out over the measure: figures keep their width, words and bars share what is left. */
export function columnBoxes(block: TableBlock, setter: Typesetter): ColumnBox[] {
  const columns = block.columns.map((column, i) => natural(block, i, column, setter));
  const fixed = columns.reduce(
    (sum, c) => sum + c.figure + c.difference + c.marks + (c.column.kind === 'gap' ? SYMBOL : 0),
    GUTTER * (columns.length - 1),
  );
  const elastic = columns.flatMap((c) => stretch(c.column) ?? []);
  const least = elastic.reduce((sum, e) => sum + e.least, 0);
  const most = elastic.reduce((sum, e) => sum + e.most, 0);
  const words = columns.reduce((sum, c) => sum + c.text, 0);
  const room = MEASURE - fixed;
  const forWords = Math.min(words, room - least);
  const texts = sharedOut(
    columns.map((c) => c.text),
    forWords,
  );
  const share = most > least ? Math.min(1, (room - forWords - least) / (most - least)) : 0;
  const gutter = elastic.length > 0 ? GUTTER : GUTTER + Math.min(20, Math.max(0, room - words) / columns.length);
  let x = 0;
  return columns.map((c, i) => {
    const bar = stretch(c.column);
    const width =
      c.figure +
      c.difference +
      c.marks +
      (c.column.kind === 'gap' ? SYMBOL : 0) +
      (texts[i] ?? 0) +
      (bar === null ? 0 : bar.least + share * (bar.most - bar.least));
    const box = { column: c.column, x, width, figure: c.figure, difference: c.difference, marks: c.marks };
    x += width + gutter;
    return box;
  });
}

/** From the left edge of the first column to the right edge of the last, points. */
export function tableWidth(boxes: readonly ColumnBox[]): number {
  const last = boxes.at(-1);
  return last === undefined ? 0 : last.x + last.width;
}
