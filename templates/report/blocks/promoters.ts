import { scaleLinear } from 'd3-scale';
import type { PromotersBlock } from '../../../functions/model/document.ts';
import { baselineIn, textBlock } from '../kit/canvas.ts';
import type { Piece, Whole } from '../kit/piece.ts';
import { apart, type Typesetter } from '../kit/typesetter.ts';
import type { Colour } from '../palette.ts';
import { HAIRLINE, INK, MEASURE, PAPER, SECONDARY, TYPE } from '../theme.ts';
import { captionPieces } from './text.ts';

/** Points. */
const ROW = { label: 108, gap: 9, bar: 12, height: 18, score: 42, detail: 122 };
const BAR = { left: ROW.label + ROW.gap, width: MEASURE - ROW.label - 2 * ROW.gap - ROW.score - ROW.detail };
/** Detractors and promoters stand out, passives step back; in grey the promoters are the darkest. */
const GROUPS: readonly { readonly fill: Colour; readonly text: Colour }[] = [
  { fill: { level: 1, of: 4 }, text: INK },
  { fill: HAIRLINE, text: INK },
  { fill: 'own', text: PAPER },
];

function headPiece(block: PromotersBlock, setter: Typesetter, whole: Whole): Piece {
  const names = block.groups.map((name) => setter.line(apart(name), TYPE.caption));
  return {
    height: 11.25,
    before: 0,
    withNext: true,
    whole,
    draw: (canvas, left, top) => {
      const places = [0, 0.5, 1];
      names.forEach((name, i) => {
        const align = (['left', 'middle', 'right'] as const)[i] ?? 'left';
        canvas.text(name, left + BAR.left + BAR.width * (places[i] ?? 0), top + 7.5, SECONDARY, align);
      });
    },
  };
}

/** Detractors, passives and promoters of each party in one bar, the score at its right. */
export function promotersPieces(block: PromotersBlock, setter: Typesetter): Piece[] {
  const whole: Whole = { role: 'Figure', alt: block.alt };
  const head = headPiece(block, setter, whole);
  const rows = block.rows.map((row): Piece => {
    const label = setter.lines(row.label, TYPE.tableMedium, ROW.label);
    const score = setter.line(apart(row.score), TYPE.strong);
    const detail = setter.lines(row.detail, TYPE.caption, ROW.detail);
    const figures = row.shares.map((s) => setter.line(s.text, TYPE.caption));
    const height = Math.max(ROW.height, label.height + 4.5, detail.height + 4.5);
    return {
      height,
      before: 0,
      withNext: false,
      head,
      whole,
      alt: row.alt,
      draw: (canvas, left, top) => {
        const middle = top + height / 2;
        textBlock(canvas, label, left, middle - label.height / 2, row.hue);
        const at = scaleLinear([0, 1], [left + BAR.left, left + BAR.left + BAR.width]);
        let from = 0;
        row.shares.forEach(({ share }, i) => {
          const group = GROUPS[i];
          const figure = figures[i];
          const [start, end] = [at(from), at(from + share)];
          from += share;
          if (group === undefined || figure === undefined) return;
          canvas.bar(start, middle - ROW.bar / 2, end - start, ROW.bar, group.fill);
          if (figure.width + 3 > end - start) return;
          canvas.text(figure, (start + end) / 2, middle + 2.6, group.text, 'middle');
        });
        const right = left + BAR.left + BAR.width + ROW.gap + ROW.score;
        canvas.text(score, right - 6, middle - score.style.leading / 2 + baselineIn(score), INK, 'right');
        textBlock(canvas, detail, right, middle - detail.height / 2, SECONDARY);
      },
    };
  });
  return [...captionPieces(block.caption, setter), head, ...rows];
}
