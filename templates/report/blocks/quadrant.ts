import { scaleLinear } from 'd3-scale';
import type { QuadrantBlock } from '../../../functions/model/document.ts';
import { baselineIn, type Canvas, textBlock } from '../kit/canvas.ts';
import type { Piece, Whole } from '../kit/piece.ts';
import type { Lines, Typesetter } from '../kit/typesetter.ts';
import { INK, MEASURE, PAPER, SECONDARY, TYPE } from '../theme.ts';
import { numberedPieces } from './numbered.ts';
import { type Box, placeLabels } from './place-labels.ts';
import { captionPieces } from './text.ts';

/** Points: the plot, room for the figures of its axes, and the marks in it. */
const PLOT = { left: 30, top: 13.5, height: 205, radius: 3.4 };
/** Half a figure of the axis stands right of the plot. */
const WIDTH = MEASURE - PLOT.left - 9;
/** Widest form of a label that stands in two lines. */
const HALF = 62;

interface Label {
  readonly forms: readonly Lines[];
  readonly place: ReturnType<typeof placeLabels>[number];
}

/** The names of the fields in the outer corners. */
function fieldNames(block: QuadrantBlock, setter: Typesetter): { lines: Lines; box: Box }[] {
  return block.fields.map((name, i) => {
    const lines = setter.lines(name, TYPE.captionMedium, WIDTH / 2 - 12);
    const left = i % 2 === 0 ? 5 : WIDTH - 5 - lines.width;
    const top = i < 2 ? 4 : PLOT.height - 4 - lines.height;
    return { lines, box: { left, top, right: left + lines.width, bottom: top + lines.height } };
  });
}

function labelsOf(
  block: QuadrantBlock,
  setter: Typesetter,
  at: { x: (v: number) => number; y: (v: number) => number },
  avoided: { readonly obstacles: readonly Box[]; readonly lines: readonly Box[] },
): Label[] {
  const points = block.points.map((point, i) => {
    const style = point.strong ? TYPE.captionMedium : TYPE.caption;
    const one = setter.lines(point.label, style, WIDTH);
    const forms = [one, setter.lines(point.label, style, Math.max(HALF, one.width * 0.55)), numberOf(i, setter)];
    return { x: at.x(point.x), y: at.y(point.y), forms };
  });
  const frame = { left: 2, top: 2, right: WIDTH - 2, bottom: PLOT.height - 2 };
  const places = placeLabels(points, PLOT.radius + 1.5, frame, avoided.obstacles, avoided.lines);
  return points.map(({ forms }, i) => ({ forms, place: places[i] ?? null }));
}

const numberOf = (i: number, setter: Typesetter): Lines => setter.lines(`${i + 1}`, TYPE.captionMedium, HALF);

function drawFrame(canvas: Canvas, left: number, top: number, cut: { x: number; y: number }): void {
  const [right, foot] = [left + WIDTH, top + PLOT.height];
  canvas.rule(left, foot, right, foot, SECONDARY);
  canvas.rule(left, top, left, foot, SECONDARY);
  canvas.dashes(left, top + cut.y, right, top + cut.y, SECONDARY);
  canvas.dashes(left + cut.x, top, left + cut.x, foot, SECONDARY);
}

function drawLabel(canvas: Canvas, { forms, place }: Label, strong: boolean, left: number, top: number): void {
  const lines = place === null ? undefined : forms[place.form];
  if (place === null || lines === undefined) return;
  const { box } = place;
  canvas.bar(left + box.left, top + box.top + 1.5, lines.width, lines.height - 3, PAPER);
  textBlock(canvas, lines, left + box.left, top + box.top, strong ? INK : SECONDARY);
}

/** Points on two axes, each labelled where its label covers nothing; where there is no room, with a number. */
export function quadrantPieces(block: QuadrantBlock, setter: Typesetter): Piece[] {
  const at = {
    x: scaleLinear([block.x.from, block.x.to], [0, WIDTH]),
    y: scaleLinear([block.y.from, block.y.to], [PLOT.height, 0]),
  };
  const fields = fieldNames(block, setter);
  const cut = { x: at.x(block.cut.x), y: at.y(block.cut.y) };
  const obstacles = fields.map((f) => f.box);
  const lines = [
    { left: cut.x - 1, right: cut.x + 1, top: 0, bottom: PLOT.height },
    { left: 0, right: WIDTH, top: cut.y - 1, bottom: cut.y + 1 },
  ];
  const labels = labelsOf(block, setter, at, { obstacles, lines });
  const ticks = (['x', 'y'] as const).map((axis) =>
    block[axis].ticks.map((t) => ({ at: at[axis](t.at), line: setter.line(t.label, TYPE.caption) })),
  );
  const titles = [block.x.title, block.y.title].map((title) => setter.line(title, TYPE.captionMedium));
  const numbered = block.points.flatMap(({ label }, i) => {
    const place = labels[i]?.place ?? null;
    return place === null || place.form === 2 ? [{ number: `${i + 1}`, label }] : [];
  });
  const whole: Whole = { role: 'Figure', alt: block.alt };
  const plot: Piece = {
    height: PLOT.top + PLOT.height + 24,
    before: 0,
    withNext: numbered.length > 0,
    whole,
    draw: (canvas, sheetLeft, sheetTop) => {
      const [left, top] = [sheetLeft + PLOT.left, sheetTop + PLOT.top];
      const foot = top + PLOT.height;
      const [xTitle, yTitle] = titles;
      if (yTitle !== undefined) canvas.text(yTitle, sheetLeft, sheetTop + baselineIn(yTitle), SECONDARY);
      if (xTitle !== undefined) canvas.text(xTitle, left + WIDTH, foot + 21, SECONDARY, 'right');
      drawFrame(canvas, left, top, cut);
      for (const tick of ticks[0] ?? []) canvas.text(tick.line, left + tick.at, foot + 9, SECONDARY, 'middle');
      for (const tick of ticks[1] ?? []) canvas.text(tick.line, left - 5, top + tick.at + 2.5, SECONDARY, 'right');
      for (const { lines, box } of fields) textBlock(canvas, lines, left + box.left, top + box.top, SECONDARY);
      block.points.forEach((point, i) => {
        const label = labels[i];
        const [x, y] = [left + at.x(point.x), top + at.y(point.y)];
        const box = label?.place?.apart === true ? label.place.box : null;
        if (box !== null)
          canvas.rule(x, y, left + (box.left + box.right) / 2, top + (box.top + box.bottom) / 2, SECONDARY, 0.35);
        if (label !== undefined) drawLabel(canvas, label, point.strong, left, top);
      });
      block.points.forEach((point) => {
        canvas.dot(
          left + at.x(point.x),
          top + at.y(point.y),
          PLOT.radius,
          point.strong ? 'own' : SECONDARY,
          point.strong,
        );
      });
    },
  };
  return [...captionPieces(block.caption, setter), plot, ...numberedPieces(numbered, setter, whole)];
}
