import { message } from '../../templates/locale/index.ts';
import { count, points } from '../../templates/locale/numbers.ts';
import type { Party, Programme } from '../model/programme/index.ts';
import type { ScopedScores } from '../model/scores.ts';
import type { Locale } from '../model/text.ts';
import { type Figure, shownValue } from './mail-headline.ts';
import { indicatorName, nodeOf } from './mail-names.ts';

/** A row of the bar table: either `value` with its bar, or `absent` in words. */
export interface BarRow {
  readonly name: string;
  readonly value: string | null;
  /** Widths of the two cells that draw the bar, whole per cent; together 100. */
  readonly filled: number;
  readonly empty: number;
  /** A warning beside a score on a small base. */
  readonly note: string | null;
  readonly absent: string | null;
}

function absence(node: Figure | undefined, locale: Locale): string {
  if (node === undefined || node.status === 'no_data') return message(locale, 'mail.bars.noData');
  const key = node.reason === 'small_base' ? 'mail.bars.suppressed' : 'mail.withheld';
  return message(locale, key, { n: count(locale, node.n) });
}

/** The row of a score, points from 0 to 100. */
export function barRow(name: string, node: Figure | undefined, locale: Locale): BarRow {
  const value = shownValue(node);
  if (node === undefined || value === null)
    return { name, value: null, filled: 0, empty: 100, note: null, absent: absence(node, locale) };
  const filled = Math.round(value);
  const note = node.status === 'marked' ? message(locale, 'mail.bars.marked', { n: count(locale, node.n) }) : null;
  return { name, value: points(locale, value), filled, empty: 100 - filled, note, absent: null };
}

/** The own operator's score on everything directly below the index, in the order of the programme. */
export function barRows(programme: Programme, scores: ScopedScores, own: Party, locale: Locale): BarRow[] {
  return scores.indicators
    .filter((entry) => entry.level === 1)
    .map(({ indicator }) =>
      barRow(indicatorName(programme, indicator, locale), nodeOf(scores, own, indicator), locale),
    );
}
