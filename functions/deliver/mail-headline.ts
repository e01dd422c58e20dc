import { message } from '../../templates/locale/index.ts';
import { count, points } from '../../templates/locale/numbers.ts';
import type { Party, Programme } from '../model/programme/index.ts';
import type { NodeScore, ScopedScores } from '../model/scores.ts';
import type { Locale } from '../model/text.ts';
import { indicatorName, nodeOf, scopeName } from './mail-names.ts';

/** The report's first figure: either `value` or, where there is none to show, `absent` in words; then what stands below it. */
export interface Headline {
  readonly name: string;
  readonly value: string | null;
  readonly unit: string;
  readonly absent: string | null;
  readonly facts: readonly string[];
}

/** What a mail needs of a score to show it. */
export type Figure = Pick<NodeScore, 'status' | 'reason' | 'n' | 'value' | 'ci95'>;

/** The value to show, or null where the base is too small or nobody answered. */
export const shownValue = (node: Figure | undefined): number | null =>
  node === undefined || node.status === 'suppressed' || node.status === 'no_data' ? null : node.value;

const INDEX_ABSENT = {
  small: 'mail.index.suppressed',
  withheld: 'mail.index.withheld',
  none: 'mail.index.noData',
} as const;
const SUBJECT_ABSENT = {
  small: 'mail.subject.suppressed',
  withheld: 'mail.subject.withheld',
  none: 'mail.subject.noData',
} as const;

/** Why there is no figure: nobody answered, the base is too small, or it would tell of another that is. */
function absenceKey<T>(
  node: Figure | undefined,
  keys: { readonly small: T; readonly withheld: T; readonly none: T },
): T {
  if (node?.status !== 'suppressed') return keys.none;
  return node.reason === 'small_base' ? keys.small : keys.withheld;
}

/** The interval, where there is one, and the base. */
export function precision(node: Figure, locale: Locale): string {
  const n = count(locale, node.n);
  const base = message(locale, node.status === 'marked' ? 'mail.index.marked' : 'mail.index.base', { n });
  if (node.ci95 === null) return base;
  const [low, high] = node.ci95;
  const interval = message(locale, 'mail.index.interval', { low: points(locale, low), high: points(locale, high) });
  return `${interval} · ${base}`;
}

/** Rank among the scopes of the same kind and the parent's total: figures that a narrower scope may see. */
function placeFacts(programme: Programme, scores: ScopedScores, index: string, locale: Locale): string[] {
  const { parentTotal } = scores;
  const parent = shownValue(parentTotal?.own.nodes.find((node) => node.indicator === index));
  const { rank } = scores.scope;
  const place = rank === null ? [] : [message(locale, 'mail.index.rank', { position: rank.position, of: rank.of })];
  if (parentTotal === null || parent === null) return place;
  const scope = scopeName(programme, parentTotal.scope, locale);
  return [...place, message(locale, 'mail.index.parent', { scope, value: points(locale, parent) })];
}

/** The own operator's index in the mail's scope, with interval, base and place. */
export function headline(
  programme: Programme,
  scores: ScopedScores,
  own: Party,
  index: string,
  locale: Locale,
): Headline {
  const node = nodeOf(scores, own, index);
  const value = shownValue(node);
  const unit = message(locale, 'mail.index.unit');
  const name = indicatorName(programme, index, locale);
  const place = placeFacts(programme, scores, index, locale);
  if (node === undefined || value === null) {
    const absent = message(locale, absenceKey(node, INDEX_ABSENT), { n: count(locale, node?.n ?? 0) });
    return { name, value: null, unit, absent, facts: place };
  }
  const assumed = scores.rules.weights === 'assumed' ? [message(locale, 'mail.index.assumed')] : [];
  return {
    name,
    value: points(locale, value),
    unit,
    absent: null,
    facts: [precision(node, locale), ...place, ...assumed],
  };
}

/** A score in a few words, or why there is none. */
export function inBrief(node: Figure | undefined, locale: Locale): string {
  const value = shownValue(node);
  return value === null
    ? message(locale, absenceKey(node, SUBJECT_ABSENT))
    : message(locale, 'mail.index.points', { value: points(locale, value) });
}

/** Subject of the mail: report, period, a narrower scope, and its first figure; simulated figures say so here already. */
export function subjectOf(
  scores: ScopedScores,
  found: string,
  names: { readonly report: string; readonly period: string; readonly scope: string },
  locale: Locale,
): string {
  const key = scores.scope.parent === null ? 'mail.subject' : 'mail.subject.scope';
  const subject = message(locale, key, { ...names, headline: found });
  return scores.provenance === 'simulated' ? message(locale, 'mail.subject.simulated', { subject }) : subject;
}
