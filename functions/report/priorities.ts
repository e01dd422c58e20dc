import { joined } from '../../templates/locale/index.ts';
import { dayName, decimals, points } from '../../templates/locale/numbers.ts';
import type { Priority } from '../model/diagnosis/index.ts';
import type { Block, Verdict } from '../model/document.ts';
import { pairsOf } from '../model/programme/index.ts';
import { textIn } from '../model/text.ts';
import { actionName } from './action-name.ts';
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

/** Who works on an indicator already: the action of this scope that is not done yet, the next due first; a word where there is none. */
function actionOn(context: Context, indicator: string): string {
  const { say, scores, locale } = context;
  if (scores.actions.length === 0) return '';
  const all = scores.actions.filter((action) => action.indicator === indicator);
  if (all.length === 0) return say('report.priority.unattended');
  const [next] = all.filter(({ status }) => status !== 'done').sort((a, b) => a.due.localeCompare(b.due));
  if (next === undefined) return '';
  return say('report.priority.owner', {
    owner: textIn(next.owner, locale),
    action: actionName(context, next.action),
    due: dayName(locale, next.due),
    overdue: next.status === 'overdue' ? 'yes' : 'no',
  });
}

/**
 * What to do first: the significant ones by importance × distance, then what comes next and is marked as not significant.
 * Where none is significant it says so before all: there is no clear priority. Nothing where nothing can be measured against.
 */
export function priorityBlocks(context: Context): Block[] {
  const { say, locale } = context;
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
      text: joined(locale, 'sentences', [sentence(context, item), actionOn(context, item.indicator)]).trim(),
    }),
  );
  return [
    { kind: 'heading', text: say('report.priority.heading', { by: priorities.by }) },
    { kind: 'findings', findings: [...unsure, ...findings] },
  ];
}
