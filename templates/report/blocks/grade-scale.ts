import { scaleLinear } from 'd3-scale';
import type { HeadlineBlock } from '../../../functions/model/document.ts';
import type { Piece } from '../kit/piece.ts';
import type { Typesetter } from '../kit/typesetter.ts';
import { HAIRLINE, INK, MEASURE, PAPER, SECONDARY, TINT, TYPE } from '../theme.ts';

const BAR = 9;

/** The bands of the index from its lowest to its highest value, with the figure and its interval on them. */
export function gradeScalePiece(scale: NonNullable<HeadlineBlock['scale']>, setter: Typesetter): Piece {
  const x = scaleLinear([scale.axis.from, scale.axis.to], [0, MEASURE]);
  const bands = scale.bands.map((band) => ({
    ...band,
    line: setter.lines(band.name, band.reached ? TYPE.captionMedium : TYPE.caption, x(band.to) - x(band.from) - 6),
  }));
  const ticks = scale.axis.ticks.map((tick) => ({ at: tick.at, line: setter.line(tick.label, TYPE.caption) }));
  const names = Math.max(...bands.map((b) => b.line.height));
  return {
    height: names + BAR + 18,
    before: 13.5,
    withNext: false,
    whole: { role: 'Figure', alt: scale.alt },
    draw: (canvas, left, top) => {
      const barTop = top + names + 2;
      for (const band of bands) {
        const at = left + x(band.from);
        canvas.bar(at, barTop, x(band.to) - x(band.from), BAR, band.reached ? TINT : HAIRLINE);
        band.line.lines.forEach((line, i) => {
          canvas.text(line, at + 3, top + 7 + i * 9, band.reached ? INK : SECONDARY);
        });
      }
      for (const band of bands.slice(1)) {
        const edge = left + x(Math.max(band.from, scale.axis.from));
        canvas.rule(edge, barTop, edge, barTop + BAR, PAPER, 1.5);
      }
      for (const { at, line } of ticks) {
        const align = at === scale.axis.from ? 'left' : at === scale.axis.to ? 'right' : 'middle';
        canvas.text(line, left + x(at), barTop + BAR + 9, SECONDARY, align);
      }
      const middle = barTop + BAR / 2;
      const { low, high, value } = scale.mark;
      if (low !== null && high !== null) canvas.rule(left + x(low), middle, left + x(high), middle, 'own', 2);
      canvas.mark('own', left + x(value), middle, 44);
    },
  };
}
