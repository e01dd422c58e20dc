import { count, points } from '../../templates/locale/numbers.ts';
import type { Block, Cell, Column, Row } from '../model/document.ts';
import type { NodeScore, ScopedScores } from '../model/scores.ts';
import type { Context } from './context.ts';

type Indicator = ScopedScores['indicators'][number];

/** Items marked as the most disputed; only where there are twice as many. */
const DISPUTED = 3;
/** Rows of the table that stands by itself. */
const MOST = 12;

const NOTHING: Cell = { kind: 'text', text: '' };

/** A share of answers in per cent with its interval. */
function shareCell(
  { say, locale }: Context,
  { share, ci95 }: { share: number; ci95: readonly [number, number] },
): Cell {
  const whole = (part: number): string => count(locale, Math.round(100 * part));
  const [low, high] = ci95;
  return { kind: 'text', text: say('report.boxes.share', { share: whole(share), low: whole(low), high: whole(high) }) };
}

/** True for the items on which respondents disagree most, for the room that their means leave. */
function isDisputed({ scores }: Context, { kind }: Indicator, node: NodeScore): boolean {
  const items = scores.indicators.filter((i) => i.kind === 'item').length;
  const rank = node.controversy?.rankCorrected ?? null;
  return kind === 'item' && items >= 2 * DISPUTED && rank !== null && rank <= DISPUTED;
}

/** Standard deviation, highest and lowest answers of one indicator. */
export function answerCells(context: Context, indicator: Indicator, node: NodeScore | undefined): Cell[] {
  if (node === undefined || node.sd === null) return [NOTHING, NOTHING, NOTHING];
  const mark = isDisputed(context, indicator, node) ? '↔ ' : '';
  return [
    { kind: 'text', text: `${mark}${points(context.locale, node.sd)}` },
    ...(node.boxes === null
      ? [NOTHING, NOTHING]
      : [shareCell(context, node.boxes.top), shareCell(context, node.boxes.bottom)]),
  ];
}

/** Their columns. */
export const answerColumns = ({ say }: Context): Column[] => [
  { kind: 'number', heading: say('report.boxes.sd') },
  { kind: 'number', heading: say('report.boxes.top') },
  { kind: 'number', heading: say('report.boxes.bottom') },
];

/** What the columns mean; the mark is explained where it occurs. */
export function answerNotes(context: Context): string[] {
  const { say, own, scores } = context;
  const isMarked = scores.indicators.some((indicator) => {
    const node = own?.nodes.find((n) => n.indicator === indicator.indicator);
    return node !== undefined && node.sd !== null && isDisputed(context, indicator, node);
  });
  return [say('report.boxes.note'), ...(isMarked ? [say('report.boxes.disputed', { count: DISPUTED })] : [])];
}

/**
 * The same as a table of its own, for a page whose main table has no room beside several competitors: the questions on
 * which respondents disagree most.
 */
export function answerBlocks(context: Context): Block[] {
  const { say, own, scores } = context;
  const asked = scores.indicators.flatMap((indicator) => {
    const node = own?.nodes.find((n) => n.indicator === indicator.indicator);
    return node === undefined || node.boxes === null ? [] : [{ indicator, node }];
  });
  const divided = asked.toSorted((a, b) => (b.node.controversy?.corrected ?? 0) - (a.node.controversy?.corrected ?? 0));
  const rows = divided.slice(0, MOST).map(({ indicator, node }): Row => {
    const name = { kind: 'text', text: context.indicatorName(indicator.indicator) } as const;
    return { rank: 2, cells: [name, ...answerCells(context, indicator, node)] };
  });
  if (rows.length === 0) return [];
  const columns: Column[] = [{ kind: 'text', heading: say('report.indicators.indicator') }, ...answerColumns(context)];
  return [
    { kind: 'heading', text: say('report.boxes.heading') },
    { kind: 'table', columns, rows },
    { kind: 'notes', notes: answerNotes(context) },
  ];
}
