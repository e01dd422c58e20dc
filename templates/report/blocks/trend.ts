import { scaleLinear } from 'd3-scale';
import { area, line as polyline } from 'd3-shape';
import type { TrendBlock, TrendSeries } from '../../../functions/model/document.ts';
import { type Canvas, textBlock } from '../kit/canvas.ts';
import type { Piece } from '../kit/piece.ts';
import type { Typesetter } from '../kit/typesetter.ts';
import { HAIRLINE, MEASURE, SECONDARY, TINT, TYPE } from '../theme.ts';
import { spread } from './spread.ts';
import { captionPieces } from './text.ts';

/** Points; the plot takes the height that its sheet has left, between `least` and `most`. */
const PLOT = { left: 27, right: 108, least: 81, most: 216 };
const LABEL_STEP = 10;

interface Scales {
  readonly x: (slot: number) => number;
  readonly y: (value: number) => number;
}

type Point = TrendSeries['points'][number];

/** Runs of neighbouring periods: a missing period is a gap in the line, never bridged. */
function runs(points: readonly Point[]): Point[][] {
  const found: Point[][] = [];
  for (const point of points) {
    const run = found.at(-1);
    if (run?.at(-1)?.slot === point.slot - 1) run?.push(point);
    else found.push([point]);
  }
  return found;
}

function drawBand(canvas: Canvas, series: TrendSeries, { x, y }: Scales): void {
  const band = area<Point>()
    .x((p) => x(p.slot))
    .y0((p) => y(p.low ?? p.value))
    .y1((p) => y(p.high ?? p.value));
  for (const run of runs(series.points)) canvas.fill(band(run) ?? '', TINT);
}

function drawLine(canvas: Canvas, series: TrendSeries, { x, y }: Scales): void {
  const path = polyline<Point>()
    .x((p) => x(p.slot))
    .y((p) => y(p.value));
  const own = series.hue === 'own';
  for (const run of runs(series.points)) if (run.length > 1) canvas.stroke(path(run) ?? '', series.hue, own ? 2 : 1.25);
  for (const point of series.points) canvas.mark(series.hue, x(point.slot), y(point.value), own ? 26 : 18);
}

/** The index over time: lines, the band of the own interval, each line labelled at its end. */
export function trendPieces(block: TrendBlock, setter: Typesetter): Piece[] {
  const ticks = block.axis.ticks.map((t) => ({ at: t.at, line: setter.line(t.label, TYPE.caption) }));
  const width = MEASURE - PLOT.left - PLOT.right;
  const periods = block.periods.map((p) => ({
    month: setter.line(p.month, TYPE.caption),
    year: setter.line(p.year, TYPE.caption),
  }));
  const ends = block.series.flatMap((series) => {
    const last = series.points.at(-1);
    if (last === undefined) return [];
    const label = setter.lines(series.label, TYPE.captionMedium, PLOT.right - 13);
    return [{ series, last, label }];
  });
  const top = 4.5;
  const sized = (height: number): Piece => ({
    height: top + height + 24,
    before: 0,
    withNext: false,
    whole: { role: 'Figure', alt: block.alt },
    draw: (canvas, left, sheetTop) => {
      const x = scaleLinear([0, Math.max(1, periods.length - 1)], [left + PLOT.left + 6, left + PLOT.left + width - 6]);
      const y = scaleLinear([block.axis.from, block.axis.to], [sheetTop + top + height, sheetTop + top]);
      for (const tick of ticks) {
        canvas.rule(left + PLOT.left, y(tick.at), left + PLOT.left + width, y(tick.at), HAIRLINE);
        canvas.text(tick.line, left + PLOT.left - 6, y(tick.at) + 2.5, SECONDARY, 'right');
      }
      periods.forEach(({ month, year }, slot) => {
        canvas.text(month, x(slot), sheetTop + top + height + 12, SECONDARY, 'middle');
        canvas.text(year, x(slot), sheetTop + top + height + 21, SECONDARY, 'middle');
      });
      const scales = { x, y };
      for (const series of block.series) if (series.hue === 'own') drawBand(canvas, series, scales);
      for (const series of block.series.toReversed()) drawLine(canvas, series, scales);
      const places = spread(
        ends.map((e) => ({ at: y(e.last.value), size: Math.max(LABEL_STEP, e.label.height) })),
        { from: sheetTop + top - 4, to: sheetTop + top + height + 4 },
      );
      ends.forEach(({ series, label }, i) => {
        const middle = places[i] ?? 0;
        textBlock(canvas, label, left + MEASURE - PLOT.right + 13, middle - label.height / 2, series.hue);
      });
    },
  });
  const surrounds = top + 24;
  const grown = { most: PLOT.most + surrounds, to: (height: number) => sized(height - surrounds) };
  return [...captionPieces(block.caption, setter), { ...sized(PLOT.least), grown }];
}
