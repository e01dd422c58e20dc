import { area } from 'd3-shape';
import type { TrendBlock, TrendSeries } from '../../../functions/model/document.ts';
import { type Canvas, textBlock } from '../kit/canvas.ts';
import type { Piece } from '../kit/piece.ts';
import type { Typesetter } from '../kit/typesetter.ts';
import { MEASURE, TINT, TYPE } from '../theme.ts';
import { spread } from './spread.ts';
import { captionPieces } from './text.ts';
import {
  drawLimits,
  drawPeriods,
  drawRuns,
  drawTicks,
  measuredPeriods,
  measuredTicks,
  PERIODS,
  runsOf,
  type Scales,
  scalesIn,
} from './time-plot.ts';

/** Points; the plot takes the height that its sheet has left, between `least` and `most`. */
const PLOT = { left: 27, right: 108, least: 72, most: 216 };
const LABEL_STEP = 10;
const ABOVE = 4.5;

type Point = TrendSeries['points'][number];

function drawBand(canvas: Canvas, series: TrendSeries, { x, y }: Scales): void {
  const band = area<Point>()
    .x((p) => x(p.slot))
    .y0((p) => y(p.low ?? p.value))
    .y1((p) => y(p.high ?? p.value));
  for (const run of runsOf(series.points)) canvas.fill(band(run) ?? '', TINT);
}

function drawLine(canvas: Canvas, series: TrendSeries, scales: Scales): void {
  const own = series.hue === 'own';
  drawRuns(canvas, series.points, scales, series.hue, own ? 2 : 1.25);
  for (const { slot, value, outside } of series.points) {
    const at = [scales.x(slot), scales.y(value)] as const;
    if (outside) canvas.ring(...at, 6, series.hue);
    canvas.mark(series.hue, ...at, own ? 26 : 18);
  }
}

/** The index over time: lines, the band of the own interval and its control limits, each line labelled at its end. */
export function trendPieces(block: TrendBlock, setter: Typesetter): Piece[] {
  const ticks = measuredTicks(block.axis, setter);
  const periods = measuredPeriods(block.periods, setter);
  const ends = block.series.flatMap((series) => {
    const last = series.points.at(-1);
    if (last === undefined) return [];
    return [{ series, last, label: setter.lines(series.label, TYPE.captionMedium, PLOT.right - 13) }];
  });
  const sized = (height: number): Piece => ({
    height: ABOVE + height + PERIODS,
    before: 0,
    withNext: false,
    whole: { role: 'Figure', alt: block.alt },
    draw: (canvas, left, sheetTop) => {
      const top = sheetTop + ABOVE;
      const frame = { left: left + PLOT.left, top, width: MEASURE - PLOT.left - PLOT.right, height };
      const scales = scalesIn(frame, block.axis, periods.length);
      drawTicks(canvas, ticks, frame, scales);
      drawPeriods(canvas, periods, top + height, scales);
      for (const series of block.series) if (series.hue === 'own') drawBand(canvas, series, scales);
      drawLimits(canvas, block.limits, scales, { centre: false });
      for (const series of block.series.toReversed()) drawLine(canvas, series, scales);
      const places = spread(
        ends.map((e) => ({ at: scales.y(e.last.value), size: Math.max(LABEL_STEP, e.label.height) })),
        { from: top - 4, to: top + height + 4 },
      );
      ends.forEach(({ series, label }, i) => {
        const middle = places[i] ?? 0;
        textBlock(canvas, label, left + MEASURE - PLOT.right + 13, middle - label.height / 2, series.hue);
      });
    },
  });
  const surrounds = ABOVE + PERIODS;
  const grown = { most: PLOT.most + surrounds, to: (height: number) => sized(height - surrounds) };
  return [...captionPieces(block.caption, setter), { ...sized(PLOT.least), grown }];
}
