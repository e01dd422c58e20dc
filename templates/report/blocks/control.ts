import type { ControlBlock } from '../../../functions/model/document.ts';
import type { Piece } from '../kit/piece.ts';
import type { Typesetter } from '../kit/typesetter.ts';
import { INK, MEASURE, TYPE } from '../theme.ts';
import { captionPieces } from './text.ts';
import {
  drawLimits,
  drawPeriods,
  drawRuns,
  drawTicks,
  measuredPeriods,
  measuredTicks,
  PERIODS,
  scalesIn,
} from './time-plot.ts';

/** Points: the names of the panels stand at the left, their axes' figures beside them. */
const PANEL = { label: 84, axis: 30, gap: 12 };
const HEIGHTS = { loose: { first: 76, other: 42 }, tight: { first: 58, other: 33 } };

/** Values and moving ranges over one time axis, each between its limits; what lies outside is ringed. */
export function controlPieces(block: ControlBlock, setter: Typesetter): Piece[] {
  const periods = measuredPeriods(block.periods, setter);
  const panels = block.panels.map((panel) => ({
    ...panel,
    name: setter.lines(panel.name, TYPE.captionMedium, PANEL.label - 6),
    ticks: measuredTicks(panel.axis, setter),
  }));
  const plot = ({ first, other }: { first: number; other: number }): Piece => {
    const heights = panels.map((_, i) => (i === 0 ? first : other));
    const height = heights.reduce((sum, h) => sum + h + PANEL.gap, -PANEL.gap);
    return {
      height: 4.5 + height + PERIODS,
      before: 0,
      withNext: false,
      whole: { role: 'Figure', alt: block.alt },
      draw: (canvas, left, sheetTop) => {
        let top = sheetTop + 4.5;
        panels.forEach(({ name, ticks, axis, points, limits }, i) => {
          const inset = PANEL.label + PANEL.axis;
          const frame = { left: left + inset, top, width: MEASURE - inset, height: heights[i] ?? 0 };
          const scales = scalesIn(frame, axis, periods.length);
          name.lines.forEach((line, n) => {
            canvas.text(line, left, top + 7 + n * line.style.leading, INK);
          });
          drawTicks(canvas, ticks, frame, scales);
          drawLimits(canvas, limits, scales, { centre: true });
          drawRuns(canvas, points, scales, 'own', 1.25);
          for (const { slot, value, outside } of points) {
            if (outside) canvas.ring(scales.x(slot), scales.y(value), 6, 'own');
            canvas.mark('own', scales.x(slot), scales.y(value), 20);
          }
          if (i === panels.length - 1) drawPeriods(canvas, periods, top + frame.height, scales);
          top += frame.height + PANEL.gap;
        });
      },
    };
  };
  return [...captionPieces(block.caption, setter), { ...plot(HEIGHTS.loose), tight: plot(HEIGHTS.tight) }];
}
