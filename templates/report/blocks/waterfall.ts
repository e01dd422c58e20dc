import { cumsum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { WaterfallBlock } from '../../../functions/model/document.ts';
import { baselineIn, textBlock } from '../kit/canvas.ts';
import type { Piece, Whole } from '../kit/piece.ts';
import { apart, type Typesetter } from '../kit/typesetter.ts';
import type { Colour } from '../palette.ts';
import { INK, MEASURE, SECONDARY, TYPE } from '../theme.ts';
import { captionPieces } from './text.ts';

/** Points: labels, then the plot, then the details; each figure stands at the right of its bar. */
const ROW = { label: 108, figure: 36, detail: 156, height: 16.5, bar: 10.5 };
const PLOT = { left: ROW.label + 9, width: MEASURE - ROW.label - 9 - ROW.figure - ROW.detail };

const STRONG: Colour = 'own';
const PLAIN: Colour = { level: 1, of: 5 };

interface Step {
  readonly label: string;
  readonly text: string;
  readonly detail: string;
  readonly from: number;
  readonly to: number;
  readonly colour: Colour;
  readonly alt?: string;
  readonly last: boolean;
}

/** Each step starts where the one before ends; the last bar is their sum. */
export function waterfallPieces(block: WaterfallBlock, setter: Typesetter): Piece[] {
  const ends = [...cumsum(block.steps, (s) => s.value)];
  const sum = ends.at(-1) ?? 0;
  const at = scaleLinear([0, sum === 0 ? 1 : sum], [0, PLOT.width]);
  const whole: Whole = { role: 'Figure', alt: block.alt };
  const steps: Step[] = [
    ...block.steps.map((step, i) => ({
      ...step,
      from: ends[i - 1] ?? 0,
      to: ends[i] ?? 0,
      colour: step.strong ? STRONG : PLAIN,
      last: false,
    })),
    { ...block.total, from: 0, to: sum, colour: SECONDARY, last: true },
  ];
  const pieces = steps.map((step): Piece => {
    const label = setter.lines(step.label, step.last ? TYPE.tableMedium : TYPE.table, ROW.label);
    const text = setter.line(apart(step.text), TYPE.tableMedium);
    const detail = setter.lines(step.detail, TYPE.caption, ROW.detail);
    const height = Math.max(ROW.height, label.height + 3, detail.height + 3);
    return {
      height,
      before: 0,
      withNext: !step.last,
      whole,
      ...(step.alt === undefined ? {} : { alt: step.alt }),
      draw: (canvas, left, top) => {
        const middle = top + height / 2;
        const origin = left + PLOT.left;
        textBlock(canvas, label, left, middle - label.height / 2, INK);
        if (step.last) canvas.rule(left, top, left + MEASURE, top, INK, 0.75);
        canvas.bar(origin + at(step.from), middle - ROW.bar / 2, at(step.to) - at(step.from), ROW.bar, step.colour);
        if (!step.last) {
          const end = origin + at(step.to);
          canvas.rule(end, middle - ROW.bar / 2, end, top + height + (height - ROW.bar) / 2, SECONDARY, 0.5);
        }
        const baseline = middle - text.style.leading / 2 + baselineIn(text);
        canvas.text(text, origin + at(step.to) + 4, baseline, INK);
        textBlock(canvas, detail, left + MEASURE - ROW.detail, middle - detail.height / 2, SECONDARY);
      },
    };
  });
  return [...captionPieces(block.caption, setter), ...pieces];
}
