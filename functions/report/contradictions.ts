import { joined } from '../../templates/locale/index.ts';
import { listOf, points } from '../../templates/locale/numbers.ts';
import type { DefinitionsBlock } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';

const RANKS: readonly string[] = ['rank_skips', 'rank_contradicts_score'];

/** Published figures that contradict each other, a sentence each, and where they stand; nothing where none do. */
export function contradictions(context: Context): DefinitionsBlock['entries'] {
  const { say, locale, scores } = context;
  if (scores.warnings.length === 0) return [];
  const figure = ({ code }: (typeof scores.warnings)[number], value: number) =>
    RANKS.includes(code) ? `${value}` : points(locale, value);
  const sentences = scores.warnings.map((warning) =>
    say(`report.warnings.${warning.code}`, {
      operator: context.partyName(warning),
      indicator: context.indicatorName(warning.indicator),
      value: figure(warning, warning.value),
      low: figure(warning, warning.range[0]),
      high: figure(warning, warning.range[1]),
      single: warning.range[0] === warning.range[1] ? 'yes' : 'no',
    }),
  );
  const sources = listOf(locale, [...new Set(scores.warnings.map((w) => textIn(w.source, locale)))]);
  const all = [...sentences, say('report.published.source', { sources })];
  return [{ term: say('report.warnings.heading'), text: joined(locale, 'sentences', all) }];
}
