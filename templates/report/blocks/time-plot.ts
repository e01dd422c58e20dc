import { scaleLinear } from 'd3-scale';
import { line as polyline } from 'd3-shape';
import type { Axis, ControlLimits, PeriodLabel } from '../../../functions/model/document.ts';
import type { Canvas } from '../kit/canvas.ts';
import type { Line, Typesetter } from '../kit/typesetter.ts';
import type { Colour } from '../palette.ts';
import { HAIRLINE, SECONDARY, TYPE } from '../theme.ts';

/** Where a plot stands on its sheet: points. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Scales {
  readonly x: (slot: number) => number;
  readonly y: (value: number) => number;
}

/** From the frame's sides to the first and the last period. */
const INSET = 6;

/** Slots from left to right, values from the foot up. */
export function scalesIn({ left, top, width, height }: Frame, axis: Axis, slots: number): Scales {
  return {
    x: scaleLinear([0, Math.max(1, slots - 1)], [left + INSET, left + width - INSET]),
    y: scaleLinear([axis.from, axis.to], [top + height, top]),
  };
}

type Ticks = readonly { readonly at: number; readonly line: Line }[];

export const measuredTicks = (axis: Axis, setter: Typesetter): Ticks =>
  axis.ticks.map(({ at, label }) => ({ at, line: setter.line(label, TYPE.caption) }));

/** A hairline per tick over the frame's width, its figure at the left. */
export function drawTicks(canvas: Canvas, ticks: Ticks, frame: Frame, { y }: Scales): void {
  for (const { at, line } of ticks) {
    canvas.rule(frame.left, y(at), frame.left + frame.width, y(at), HAIRLINE);
    canvas.text(line, frame.left - 6, y(at) + 2.5, SECONDARY, 'right');
  }
}

/** A period's label, measured. */
export interface Period {
  readonly month: Line;
  readonly year: Line;
}

/** Height of {@link drawPeriods} below the plot. */
export const PERIODS = 24;

export const measuredPeriods = (periods: readonly PeriodLabel[], setter: Typesetter): Period[] =>
  periods.map((p) => ({ month: setter.line(p.month, TYPE.caption), year: setter.line(p.year, TYPE.caption) }));

/** Months, and years under them, below a plot whose foot is at `foot`. */
export function drawPeriods(canvas: Canvas, periods: readonly Period[], foot: number, { x }: Scales): void {
  periods.forEach(({ month, year }, slot) => {
    canvas.text(month, x(slot), foot + 12, SECONDARY, 'middle');
    canvas.text(year, x(slot), foot + 21, SECONDARY, 'middle');
  });
}

interface Point {
  readonly slot: number;
  readonly value: number;
}

/** Runs of neighbouring periods: a missing period is a gap in the line, never bridged. */
export function runsOf<P extends Point>(points: readonly P[]): P[][] {
  const found: P[][] = [];
  for (const point of points) {
    const run = found.at(-1);
    if (run?.at(-1)?.slot === point.slot - 1) run?.push(point);
    else found.push([point]);
  }
  return found;
}

export function drawRuns(canvas: Canvas, points: readonly Point[], { x, y }: Scales, colour: Colour, width: number) {
  const path = polyline<Point>()
    .x((p) => x(p.slot))
    .y((p) => y(p.value));
  for (const run of runsOf(points)) if (run.length > 1) canvas.stroke(path(run) ?? '', colour, width);
}

/** Dashed lines half a slot beyond their first and last period; the centre, where it is asked for, is a thin one. */
export function drawLimits(
  canvas: Canvas,
  limits: readonly ControlLimits[],
  { x, y }: Scales,
  { centre }: { centre: boolean },
): void {
  for (const { from, to, low, high, centre: middle } of limits) {
    const ends = [Math.max(x(from - 0.5), x(0) - INSET), Math.max(x(to), x(from) + INSET) + INSET] as const;
    for (const value of [low, high]) if (value !== null) canvas.dashes(ends[0], y(value), ends[1], y(value), SECONDARY);
    if (centre && middle !== null) canvas.rule(ends[0], y(middle), ends[1], y(middle), SECONDARY, 0.35);
  }
}
