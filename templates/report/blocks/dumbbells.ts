import { scaleLinear } from 'd3-scale';
import type { DumbbellBlock, DumbbellRow, Hue, KeyEntry, Mark } from '../../../functions/model/document.ts';
import { type Canvas, textBlock } from '../kit/canvas.ts';
import type { Piece, Whole } from '../kit/piece.ts';
import type { Line, Typesetter } from '../kit/typesetter.ts';
import { HAIRLINE, INK, MEASURE, PAPER, SECONDARY, TONES, TYPE } from '../theme.ts';
import { captionPieces } from './text.ts';

const LABEL = 126;
/** From one entry of the key to the next: points. */
const KEY_GAP = 21;
/** Verdict in words, then the difference and its interval. */
const VERDICT = { left: MEASURE - 186, words: 74, detail: 112 };
const PLOT = { left: LABEL + 9, width: VERDICT.left - LABEL - 27 };
/** Own above, competitor below the middle of the row, so that neither covers the other: points. */
const OFFSET = 3.3;
/** White between the texts of two rows: points. */
const AIR = { loose: 4.5, tight: 2.25 };

function keyLine(key: readonly KeyEntry[], setter: Typesetter): { width: number; draw: Piece['draw'] } {
  const entries = key.map((k) => ({ hue: k.hue, line: setter.line(k.label, TYPE.captionMedium) }));
  return {
    width: entries.reduce((sum, e) => sum + e.line.width + KEY_GAP, 0),
    draw: (canvas, x, y) => {
      let at = x;
      for (const entry of entries) {
        canvas.mark(entry.hue, at + 3, y + 4.5);
        canvas.text(entry.line, at + 9, y + 7.2, entry.hue);
        at += entry.line.width + KEY_GAP;
      }
    },
  };
}

/** Key and axis: repeated where the rows run over to another sheet. */
function headPiece(block: DumbbellBlock, setter: Typesetter, x: (value: number) => number, whole: Whole): Piece {
  const key = keyLine(block.key, setter);
  const ticks = block.axis.ticks.map((t) => ({ at: t.at, line: setter.line(t.label, TYPE.caption) }));
  const ticksTop = key.width - KEY_GAP > LABEL - 12 ? 13.5 : 0;
  return {
    height: ticksTop + 13.5,
    before: 0,
    withNext: true,
    whole,
    draw: (canvas, left, top) => {
      key.draw(canvas, left, top);
      for (const { at, line } of ticks)
        canvas.text(line, left + PLOT.left + x(at), top + ticksTop + 8, SECONDARY, 'middle');
    },
  };
}

function drawMark(canvas: Canvas, hue: Hue, mark: Mark, at: (value: number) => number, y: number): void {
  if (mark.low !== null && mark.high !== null) canvas.rule(at(mark.low), y, at(mark.high), y, hue, 1);
  canvas.mark(hue, at(mark.value), y, 28);
}

/** Clears the lines of the axis behind a figure. */
function halo(canvas: Canvas, x: number, line: Line, y: number): void {
  canvas.bar(x - 1.5, y - 4.5, line.width + 3, 9, PAPER);
}

/** The figures stand left and right of both marks and intervals. */
function drawFigures(
  canvas: Canvas,
  marks: readonly { mark: Mark; line: Line; hue: Hue }[],
  at: (value: number) => number,
  y: number,
): void {
  const [lower, upper] = [...marks].sort((a, b) => a.mark.value - b.mark.value);
  const ends = marks.flatMap(({ mark }) => [mark.low ?? mark.value, mark.high ?? mark.value]);
  const baseline = y + 2.6;
  const left = at(Math.min(...ends)) - 6;
  const right = at(Math.max(...ends)) + 6;
  if (lower !== undefined) {
    halo(canvas, left - lower.line.width, lower.line, y);
    canvas.text(lower.line, left, baseline, lower.hue, 'right');
  }
  if (upper !== undefined) {
    halo(canvas, right, upper.line, y);
    canvas.text(upper.line, right, baseline, upper.hue);
  }
}

function rowPiece(
  row: DumbbellRow,
  axis: DumbbellBlock['axis'],
  setter: Typesetter,
  x: (value: number) => number,
  head: Piece,
): (air: number) => Piece {
  const label = setter.lines(row.label, row.strong ? TYPE.tableMedium : TYPE.table, LABEL);
  const words = `${row.verdict.symbol} ${row.verdict.text}`.trim();
  const detail = row.detail === '' ? null : setter.lines(row.detail, TYPE.caption, VERDICT.detail);
  const verdict = setter.lines(words, TYPE.tableMedium, VERDICT.words + (detail === null ? VERDICT.detail : 0));
  const group = row.group === '' ? null : setter.lines(row.group, TYPE.captionMedium, MEASURE);
  const above = group === null ? 0 : group.height + 4.5;
  const marks = [
    ...(row.own === null ? [] : [{ mark: row.own, hue: 'own' as const }]),
    ...(row.competitor === null ? [] : [{ mark: row.competitor, hue: row.hue }]),
  ].map((m) => ({ ...m, line: setter.line(m.mark.text, TYPE.captionMedium) }));
  return (air) => {
    const own = Math.max(label.height, verdict.height, detail?.height ?? 0, 12) + air;
    return {
      height: above + own,
      before: 0,
      withNext: false,
      head,
      ...(head.whole === undefined ? {} : { whole: head.whole }),
      alt: row.alt,
      draw: (canvas, left, top) => {
        const at = (value: number) => left + PLOT.left + x(value);
        const middle = top + above + own / 2;
        canvas.rule(left, top, left + MEASURE, top, HAIRLINE);
        if (group !== null) textBlock(canvas, group, left, top + 3, SECONDARY);
        for (const tick of axis.ticks) canvas.rule(at(tick.at), top, at(tick.at), top + above + own, HAIRLINE, 0.35);
        textBlock(canvas, label, left, middle - label.height / 2, INK);
        if (row.own !== null && row.competitor !== null) {
          const [from, to] = [at(row.own.value), at(row.competitor.value)].sort((a, b) => a - b);
          canvas.bar(from ?? 0, middle - OFFSET, (to ?? 0) - (from ?? 0), 2 * OFFSET, HAIRLINE);
        }
        for (const { hue, mark } of marks) drawMark(canvas, hue, mark, at, middle + (hue === 'own' ? -OFFSET : OFFSET));
        drawFigures(canvas, marks, at, middle);
        textBlock(canvas, verdict, left + VERDICT.left, middle - verdict.height / 2, TONES[row.verdict.tone]);
        if (detail !== null)
          textBlock(canvas, detail, left + VERDICT.left + VERDICT.words, middle - detail.height / 2 + 0.3, SECONDARY);
      },
    };
  };
}

/** Own and competitor on one axis, a row each, joined by a bar; intervals as thin lines; the verdict in words. */
export function dumbbellPieces(block: DumbbellBlock, setter: Typesetter): Piece[] {
  const x = scaleLinear([block.axis.from, block.axis.to], [0, PLOT.width]);
  const head = headPiece(block, setter, x, { role: 'Figure', alt: block.alt });
  return [
    ...captionPieces(block.caption, setter),
    head,
    ...block.rows.map((row) => {
      const at = rowPiece(row, block.axis, setter, x, head);
      return { ...at(AIR.loose), tight: at(AIR.tight) };
    }),
  ];
}
