import { extent } from 'd3-array';
import { scaleQuantize } from 'd3-scale';
import { count, points } from '../../templates/locale/numbers.ts';
import type { Cell, Row, TableBlock } from '../model/document.ts';
import type { Part } from '../model/scores.ts';
import type { Context } from './context.ts';

/** Shades that can still be told apart in grey print. */
const SHADES = 5;
/** Points that the shades of a column span at least: small differences must not look large. */
const LEAST_SPAN = 5;
const LEVELS = Array.from({ length: SHADES }, (_, level) => level);

type Score = Part['nodes'][number];

/** One row: a scope or a brand, and its scores. */
export interface HeatRow {
  readonly name: string;
  readonly n: number;
  readonly nodes: readonly Score[];
  /** True for the one that the others are read against. */
  readonly whole: boolean;
}

/** Index, dimensions and overall satisfaction: the columns of a heat table. */
export function heatColumns({ index, dimensions, scores, programme }: Context): string[] {
  const tree = [index, ...dimensions].map((i) => i.indicator);
  const overall = scores.indicators.find((i) => i.indicator === programme.overall)?.indicator;
  return overall === undefined || tree.includes(overall) ? tree : [...tree, overall];
}

const scoreOf = (row: HeatRow, indicator: string | undefined): Score | undefined =>
  row.nodes.find((n) => n.indicator === indicator);

/** Highest index first, then those whose index is hidden, in the order of the programme. */
export function byIndex(context: Context, rows: readonly HeatRow[]): HeatRow[] {
  const value = (row: HeatRow): number => scoreOf(row, context.index.indicator)?.value ?? Number.NEGATIVE_INFINITY;
  return rows.toSorted((a, b) => Number(b.whole) - Number(a.whole) || value(b) - value(a) || 0);
}

/** Scores on shades, the darker the higher, each column on its own scale: what is weak among its like stands out light. */
export function heatTable(context: Context, heading: string, rows: readonly HeatRow[]): TableBlock {
  const { say, locale, index } = context;
  const columns = heatColumns(context);
  const shadeOf = new Map(
    columns.map((id) => {
      const [low = 0, high = 0] = extent(rows.filter((r) => !r.whole).flatMap((r) => scoreOf(r, id)?.value ?? []));
      const widen = Math.max(0, LEAST_SPAN - (high - low)) / 2;
      return [id, scaleQuantize(LEVELS).domain([low - widen, high + widen])];
    }),
  );
  const cell = (row: HeatRow, id: string): Cell => {
    const score = scoreOf(row, id);
    if (score === undefined || score.value === null)
      return {
        kind: 'text',
        text: say(score === undefined || score.n === 0 ? 'report.noData' : 'report.regions.hidden'),
      };
    const mark = score.status === 'marked' ? '¹' : '';
    return { kind: 'heat', text: `${points(locale, score.value)}${mark}`, level: shadeOf.get(id)?.(score.value) ?? 0 };
  };
  const interval = (row: HeatRow): string => {
    const range = scoreOf(row, index.indicator)?.ci95;
    if (!range) return '';
    return say('report.regions.range', { low: points(locale, range[0]), high: points(locale, range[1]) });
  };
  return {
    kind: 'table',
    columns: [
      { kind: 'text', heading },
      { kind: 'number', heading: say('report.indicators.n') },
      { kind: 'number', heading: say('report.regions.interval') },
      ...columns.map((id) => ({ kind: 'heat' as const, heading: context.indicatorName(id), of: SHADES })),
    ],
    rows: rows.map(
      (row): Row => ({
        rank: row.whole ? 0 : 2,
        cells: [
          { kind: 'text', text: row.name },
          { kind: 'text', text: count(locale, row.n) },
          { kind: 'text', text: interval(row) },
          ...columns.map((id) => cell(row, id)),
        ],
      }),
    ),
  };
}
