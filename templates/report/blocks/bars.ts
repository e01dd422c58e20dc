import { scaleLinear } from 'd3-scale';
import type { BarRow, BarsBlock } from '../../../functions/model/document.ts';
import { baselineIn, textBlock } from '../kit/canvas.ts';
import type { Piece, Whole } from '../kit/piece.ts';
import { apart, type Line, type Typesetter } from '../kit/typesetter.ts';
import { HAIRLINE, INK, MEASURE, SECONDARY, TONES, TYPE } from '../theme.ts';
import { captionPieces } from './text.ts';

/** Points. */
const ROW = { label: 150, gap: 12, bar: 7.5, air: { loose: 4.5, tight: 2.25 } };

interface Columns {
  /** From the left edge: right edge of each figure. */
  readonly figure: number;
  readonly more: readonly number[];
  readonly plot: { readonly left: number; readonly width: number };
}

/** Figures at the right of the labels, then the plot, then the further columns at the right edge. */
function columnsOf(block: BarsBlock, setter: Typesetter): Columns {
  const width = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => setter.line(text, TYPE.table).width));
  const [, heading = '', ...more] = block.headings;
  const shown = block.rows.filter((row) => row.value !== null);
  const figure = width([heading, ...shown.map((row) => row.text)]);
  const widths = more.map((name, i) => width([name, ...block.rows.map((row) => row.more[i] ?? '')]));
  const rights: number[] = [];
  let right = MEASURE;
  for (const w of widths.toReversed()) {
    rights.unshift(right);
    right -= w + ROW.gap;
  }
  const left = ROW.label + ROW.gap + figure + ROW.gap;
  return { figure: left - ROW.gap, more: rights, plot: { left, width: right - left } };
}

function headPiece(block: BarsBlock, columns: Columns, setter: Typesetter, whole: Whole): Piece {
  const [label, figure, ...more] = block.headings.map((text) => setter.line(apart(text), TYPE.captionMedium));
  return {
    height: 13.5,
    before: 0,
    withNext: true,
    whole,
    draw: (canvas, left, top) => {
      const y = top + 8;
      if (label !== undefined) canvas.text(label, left, y, SECONDARY);
      if (figure !== undefined) canvas.text(figure, left + columns.figure, y, SECONDARY, 'right');
      more.forEach((line, i) => {
        canvas.text(line, left + (columns.more[i] ?? MEASURE), y, SECONDARY, 'right');
      });
      canvas.rule(left, top + 12, left + MEASURE, top + 12, INK, 0.75);
    },
  };
}

function rowPiece(
  row: BarRow,
  block: BarsBlock,
  columns: Columns,
  setter: Typesetter,
  head: Piece,
): (air: number) => Piece {
  const label = setter.lines(row.label, TYPE.table, ROW.label);
  const text = setter.line(apart(row.text), row.value === null ? TYPE.caption : TYPE.tableMedium);
  const more: Line[] = row.more.map((one) => setter.line(apart(one), TYPE.table));
  const at = scaleLinear([block.from, block.to], [columns.plot.left, columns.plot.left + columns.plot.width]);
  return (air) => {
    const height = label.height + air;
    return {
      height,
      before: 0,
      withNext: false,
      head,
      ...(head.whole === undefined ? {} : { whole: head.whole }),
      alt: row.alt,
      draw: (canvas, left, top) => {
        const middle = top + height / 2;
        const baseline = middle - text.style.leading / 2 + baselineIn(text);
        const colour = row.tone === 'none' ? 'own' : TONES[row.tone];
        textBlock(canvas, label, left, middle - label.height / 2, INK);
        more.forEach((line, i) => {
          canvas.text(line, left + (columns.more[i] ?? MEASURE), baseline, SECONDARY, 'right');
        });
        if (row.value === null) {
          canvas.text(text, left + columns.plot.left, baseline, SECONDARY);
          return;
        }
        canvas.text(text, left + columns.figure, baseline, INK, 'right');
        const [from, to] = [at(Math.min(0, row.value)), at(Math.max(0, row.value))];
        canvas.bar(left + from, middle - ROW.bar / 2, to - from, ROW.bar, colour);
        canvas.rule(left + at(0), top, left + at(0), top + height, HAIRLINE, 0.75);
        if (row.low !== null && row.high !== null) canvas.whisker(left + at(row.low), left + at(row.high), middle, INK);
      },
    };
  };
}

/** Bars from 0, each with its figure before it, its interval on it, and further figures at the right edge. */
export function barsPieces(block: BarsBlock, setter: Typesetter): Piece[] {
  const columns = columnsOf(block, setter);
  const head = headPiece(block, columns, setter, { role: 'Figure', alt: block.alt });
  const rows = block.rows.map((row) => {
    const at = rowPiece(row, block, columns, setter, head);
    return { ...at(ROW.air.loose), tight: at(ROW.air.tight) };
  });
  return [...captionPieces(block.caption, setter), head, ...rows];
}
