import type { MultiplesBlock } from '../../../functions/model/document.ts';
import { type Canvas, textBlock } from '../kit/canvas.ts';
import type { Piece, Whole } from '../kit/piece.ts';
import type { Typesetter } from '../kit/typesetter.ts';
import { HAIRLINE, INK, MEASURE, SECONDARY, TYPE } from '../theme.ts';
import { spread } from './spread.ts';
import { captionPieces } from './text.ts';
import { drawRuns, drawTicks, type Frame, measuredPeriods, measuredTicks, type Period, scalesIn } from './time-plot.ts';

/** Points: three panels a row, each with its lines' names at the right. */
const GRID = { columns: 3, gutter: 14, axis: 20, names: 58, title: 13.5, foot: 24 };
/** Of a plot; the second where a page would else run over by little. */
const HEIGHT = { loose: 58, tight: 43 };

type Panel = MultiplesBlock['panels'][number];

function measured(panel: Panel, setter: Typesetter, width: number) {
  return {
    panel,
    title: setter.lines(panel.title, TYPE.captionMedium, width),
    names: panel.series.flatMap((series) => {
      const last = series.points.at(-1);
      return last === undefined ? [] : [{ series, last, label: setter.lines(series.label, TYPE.caption, GRID.names) }];
    }),
  };
}

type Measured = ReturnType<typeof measured>;

function drawLines(canvas: Canvas, { panel, names }: Measured, frame: Frame, block: MultiplesBlock): void {
  const scales = scalesIn(frame, block.axis, block.slots);
  for (const series of panel.series.toReversed()) {
    drawRuns(canvas, series.points, scales, series.hue, series.hue === 'own' ? 1.5 : 1);
    const last = series.points.at(-1);
    if (last !== undefined) canvas.mark(series.hue, scales.x(last.slot), scales.y(last.value), 18);
  }
  const places = spread(
    names.map(({ last, label }) => ({ at: scales.y(last.value), size: label.height + 1 })),
    { from: frame.top - 6, to: frame.top + frame.height + 6 },
  );
  names.forEach(({ series, label }, i) => {
    textBlock(canvas, label, frame.left + frame.width + 3, (places[i] ?? 0) - label.height / 2, series.hue);
  });
}

/** First and last period below the corners of a panel. */
function drawEnds(
  canvas: Canvas,
  end: Period | undefined,
  { left, top, width, height }: Frame,
  side: 'left' | 'right',
) {
  const x = side === 'left' ? left : left + width;
  if (end === undefined) return;
  canvas.text(end.month, x, top + height + 9, SECONDARY, side);
  canvas.text(end.year, x, top + height + 18, SECONDARY, side);
}

/** Lines of the pairs side by side, all on one scale, so that their levels compare as well as their course. */
export function multiplesPieces(block: MultiplesBlock, setter: Typesetter): Piece[] {
  const whole: Whole = { role: 'Figure', alt: block.alt };
  const cell = (MEASURE - GRID.gutter * (GRID.columns - 1)) / GRID.columns;
  const ticks = measuredTicks(block.axis, setter);
  const [first, last] = measuredPeriods(block.ends, setter);
  const panels = block.panels.map((panel) => measured(panel, setter, cell));
  const rows = Array.from({ length: Math.ceil(panels.length / GRID.columns) }, (_, i) =>
    panels.slice(GRID.columns * i, GRID.columns * (i + 1)),
  );
  const row = (shown: readonly Measured[], plot: number): Piece => {
    const head = Math.max(...shown.map(({ title }) => title.height)) + 7;
    return {
      height: head + plot + GRID.foot,
      before: 4.5,
      withNext: false,
      whole,
      alt: shown.map(({ panel }) => panel.alt).join(' '),
      draw: (canvas, left, top) => {
        shown.forEach((one, i) => {
          const x = left + i * (cell + GRID.gutter);
          const width = cell - GRID.axis - GRID.names - 3;
          const frame = { left: x + GRID.axis, top: top + head, width, height: plot };
          const foot = frame.top + frame.height;
          textBlock(canvas, one.title, x, top, INK);
          drawTicks(canvas, ticks, frame, scalesIn(frame, block.axis, block.slots));
          canvas.rule(frame.left, foot, frame.left + width, foot, HAIRLINE);
          drawEnds(canvas, first, frame, 'left');
          drawEnds(canvas, last, frame, 'right');
          drawLines(canvas, one, frame, block);
        });
      },
    };
  };
  return [
    ...captionPieces(block.caption, setter),
    ...rows.map((shown) => ({ ...row(shown, HEIGHT.loose), tight: row(shown, HEIGHT.tight) })),
  ];
}
