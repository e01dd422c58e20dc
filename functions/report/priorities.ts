import { decimals, points } from '../../templates/locale/numbers.ts';
import type { Priority } from '../model/diagnosis/index.ts';
import type { Block, Verdict } from '../model/document.ts';
import { pairsOf } from '../model/programme/index.ts';
import type { Context } from './context.ts';
import { ownDiagnosis } from './diagnosis.ts';

/** As many as a manager keeps in mind; one where none is clear, so that the page keeps its trend. */
const NAMED = { clear: 3, unclear: 1 };
const NUMBERS = ['①', '②', '③'] as const;

function sentence(
  context: Context,
  { indicator, value, against, pair, distance, importance, significant }: Priority,
): string {
  const { say, locale, programme } = context;
  const competitor = pairsOf(programme).find((p) => p.id === pair)?.competitor;
  const figures = {
    indicator: context.indicatorName(indicator),
    value: points(locale, value),
    against: points(locale, against),
    distance: points(locale, distance),
    importance: decimals(locale, importance),
    sure: significant ? 'yes' : 'no',
  };
  if (competitor === undefined) return say('report.priority.target', figures);
  return say('report.priority.gap', { ...figures, competitor: context.partyName(competitor) });
}

/**
 * What to do first: the significant ones by importance × distance, then what comes next and is marked as not significant.
 * Where none is significant it says so before all: there is no clear priority. Nothing where nothing can be measured against.
 */
export function priorityBlocks(context: Context): Block[] {
  const { say } = context;
  const priorities = ownDiagnosis(context)?.priorities;
  if (priorities === undefined || !['ok', 'no_clear_priority'].includes(priorities.status)) return [];
  const first = priorities.first.flatMap((id) => priorities.items.find((i) => i.indicator === id) ?? []);
  const next = priorities.items.filter((i) => i.distance > 0 && i.priority > 0 && !first.includes(i));
  const none: Verdict = { tone: 'level', symbol: '＝', text: say('report.priority.none') };
  const unsure = first.length === 0 ? [none] : [];
  const findings = [...first, ...next].slice(0, first.length === 0 ? NAMED.unclear : NAMED.clear).map(
    (item, i): Verdict => ({
      tone: item.significant ? 'behind' : 'level',
      symbol: NUMBERS[i] ?? '',
      text: sentence(context, item),
    }),
  );
  return [
    { kind: 'heading', text: say('report.priority.heading', { by: priorities.by }) },
    { kind: 'findings', findings: [...unsure, ...findings] },
  ];
}
