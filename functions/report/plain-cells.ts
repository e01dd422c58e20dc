import { points } from '../../templates/locale/numbers.ts';
import type { Cell, Column, Row, TableBlock } from '../model/document.ts';
import type { Context } from './context.ts';

type Kind = Extract<Column['kind'], 'text' | 'number'>;

export const plainRow = (cells: readonly string[], rank: Row['rank'] = 2): Row => ({
  rank,
  cells: cells.map((text): Cell => ({ kind: 'text', text })),
});

/** A table of words and figures, nothing drawn in it: one text per column and row. */
export function plainTable(
  columns: readonly (readonly [heading: string, kind?: Kind])[],
  rows: readonly (readonly string[])[],
): TableBlock {
  return {
    kind: 'table',
    columns: columns.map(([heading, kind = 'number']) => ({ kind, heading })),
    rows: rows.map((cells) => plainRow(cells)),
  };
}

/** The ends of an interval: "1.1 to 5.3"; empty where there is none. */
export function rangeOf(
  { say, locale }: Context,
  ends: readonly [number, number] | null | undefined,
  write: (locale: Context['locale'], value: number) => string = points,
): string {
  if (!ends) return '';
  return say('report.regions.range', { low: write(locale, ends[0]), high: write(locale, ends[1]) });
}
