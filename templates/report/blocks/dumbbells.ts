import { scaleLinear } from 'd3-scale';
import type { DumbbellBlock, DumbbellRow, Hue, KeyEntry, Mark } from '../../../functions/model/document.ts';
import { type Canvas, textBlock } from '../kit/canvas.ts';
import type { Piece } from '../kit/piece.ts';
import type { Line, Typesetter } from '../kit/typesetter.ts';
import { HAIRLINE, HUES, INK, MEASURE, SECONDARY, TONES, TYPE } from '../theme.ts';

const LABEL = 132;
const VERDICT = 138;
const PLOT = { left: LABEL + 9, width: MEASURE - LABEL - VERDICT - 27 };
const VERDICT_LEFT = MEASURE - VERDICT;

function keyLine(key: readonly KeyEntry[], setter: Typesetter): { width: number; draw: Piece['draw'] } {
  const entries = key.map((k) => ({ hue: k.hue, line: setter.line(k.label, TYPE.captionMedium) }));
  return {
    width: entries.reduce((sum, e) => sum + e.line.width + 21, 0),
    draw: (canvas, x, y) => {
      let at = x;
      for (const entry of entries) {
        canvas.mark(entry.hue, at + 3, y + 4.5);
        canvas.text(entry.line, at + 9, y + 7.2, HUES[entry.hue]);
        at += entry.line.width + 21;
      }
    },
  };
}

/** Caption, key and axis: repeated where the rows run over to another sheet. */
function headPiece(block: DumbbellBlock, setter: Typesetter, x: (value: number) => number): Piece {
  const caption = setter.lines(block.caption, TYPE.caption, MEASURE);
  const key = keyLine(block.key, setter);
  const ticks = block.axis.ticks.map((t) => ({ at: t.at, line: setter.line(t.label, TYPE.caption) }));
  const keyTop = caption.height + 4.5;
  return {
    height: keyTop + 9 + 13.5,
    before: 0,
    withNext: true,
    draw: (canvas, left, top) => {
      textBlock(canvas, caption, left, top, SECONDARY);
      key.draw(canvas, left, top + keyTop);
      for (const { at, line } of ticks)
        canvas.text(line, left + PLOT.left + x(at), top + keyTop + 19, SECONDARY, 'middle');
    },
  };
}

function drawMark(canvas: Canvas, hue: Hue, mark: Mark, at: (value: number) => number, y: number): void {
  if (mark.low !== null && mark.high !== null) canvas.rule(at(mark.low), y, at(mark.high), y, HUES[hue], 1);
  canvas.mark(hue, at(mark.value), y);
}

/** The figures stand outside the two marks, on the side away from the other. */
function drawFigures(
  canvas: Canvas,
  marks: readonly { mark: Mark; line: Line; hue: Hue }[],
  at: (value: number) => number,
  y: number,
): void {
  const [lower, upper] = [...marks].sort((a, b) => a.mark.value - b.mark.value);
  const baseline = y + 2.6;
  if (lower !== undefined)
    canvas.text(lower.line, at(lower.mark.low ?? lower.mark.value) - 7, baseline, HUES[lower.hue], 'right');
  if (upper !== undefined)
    canvas.text(upper.line, at(upper.mark.high ?? upper.mark.value) + 7, baseline, HUES[upper.hue]);
}

function rowPiece(
  row: DumbbellRow,
  axis: DumbbellBlock['axis'],
  setter: Typesetter,
  x: (value: number) => number,
  head: Piece,
): Piece {
  const label = setter.lines(row.label, row.strong ? TYPE.tableMedium : TYPE.table, LABEL);
  const words = `${row.verdict.symbol} ${row.verdict.text}`.trim();
  const verdict = setter.lines(words, TYPE.tableMedium, VERDICT);
  const detail = row.detail === '' ? null : setter.lines(row.detail, TYPE.caption, VERDICT);
  const right = verdict.height + (detail?.height ?? 0);
  const height = Math.max(label.height, right, 13.5) + 4.5;
  const marks = [
    ...(row.own === null ? [] : [{ mark: row.own, hue: 'own' as const }]),
    ...(row.competitor === null ? [] : [{ mark: row.competitor, hue: row.hue }]),
  ].map((m) => ({ ...m, line: setter.line(m.mark.text, TYPE.captionMedium) }));
  return {
    height,
    before: 0,
    withNext: false,
    head,
    draw: (canvas, left, top) => {
      const at = (value: number) => left + PLOT.left + x(value);
      const middle = top + height / 2;
      canvas.rule(left, top, left + MEASURE, top, HAIRLINE);
      for (const tick of axis.ticks) canvas.rule(at(tick.at), top, at(tick.at), top + height, HAIRLINE, 0.35);
      textBlock(canvas, label, left, middle - label.height / 2, INK);
      if (row.own !== null && row.competitor !== null)
        canvas.rule(at(row.own.value), middle, at(row.competitor.value), middle, SECONDARY, 2);
      for (const { hue, mark } of marks) drawMark(canvas, hue, mark, at, middle);
      drawFigures(canvas, marks, at, middle);
      textBlock(canvas, verdict, left + VERDICT_LEFT, middle - right / 2, TONES[row.verdict.tone]);
      if (detail !== null)
        textBlock(canvas, detail, left + VERDICT_LEFT, middle - right / 2 + verdict.height, SECONDARY);
    },
  };
}

/** Own and competitor on one axis, a row each, joined by a bar; intervals as thin lines; the verdict in words. */
export function dumbbellPieces(block: DumbbellBlock, setter: Typesetter): Piece[] {
  const x = scaleLinear([block.axis.from, block.axis.to], [0, PLOT.width]);
  const head = headPiece(block, setter, x);
  return [head, ...block.rows.map((row) => rowPiece(row, block.axis, setter, x, head))];
}
