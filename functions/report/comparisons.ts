import { joined } from '../../templates/locale/index.ts';
import { count } from '../../templates/locale/numbers.ts';
import type { Axis, DumbbellRow, KeyEntry } from '../model/document.ts';
import { axisFor } from './axis.ts';
import type { ComparedPair, Context } from './context.ts';
import { gapInWords } from './in-words.ts';
import { isMarked, markOf, verdictOf } from './words.ts';

/** One indicator of one pair, as a row of a dumbbell chart. */
export function dumbbellRow(
  context: Context,
  pair: ComparedPair,
  indicator: string,
  label: string,
  group = '',
): DumbbellRow {
  const { detail, ...verdict } = verdictOf(context, context.gap(pair, indicator));
  const own = markOf(context, context.node(pair.own, indicator));
  const competitor = markOf(context, context.node(pair.competitor, indicator));
  const hidden = context.say('report.alt.hidden');
  const names = {
    indicator: context.indicatorName(indicator),
    own: pair.ownName,
    competitor: pair.name,
    ownScore: own?.text ?? hidden,
    competitorScore: competitor?.text ?? hidden,
  };
  return {
    group,
    label,
    strong: indicator === context.index.indicator,
    hue: pair.hue,
    own,
    competitor,
    verdict,
    detail,
    alt: context.say('report.alt.row', { ...names, verdict: gapInWords(context, { text: verdict.text, detail }) }),
  };
}

/** Own name and the competitors' names beside their marks. */
export function keyOf(pairs: readonly ComparedPair[]): KeyEntry[] {
  const entries: KeyEntry[] = pairs.flatMap((p) => [
    { hue: 'own' as const, label: p.ownName },
    { hue: p.hue, label: p.name },
  ]);
  return entries.filter((e, i) => entries.findIndex((o) => o.hue === e.hue && o.label === e.label) === i);
}

const small = (context: Context, n: number): string => (isMarked(context, n) ? 'yes' : 'no');

/** The bases of the whole operators, as a caption names them. */
export function basesOf(context: Context, pairs: readonly ComparedPair[]): string {
  const { say, locale, own } = context;
  const parties = [
    ...(own === undefined ? [] : [{ name: context.partyName(own), n: own.n }]),
    ...pairs.map(({ name, n }) => ({ name, n })),
  ];
  const bases = parties.map(({ name, n }) =>
    say('report.basis', { party: name, n: count(locale, n), small: small(context, n) }),
  );
  return joined(locale, 'clauses', bases);
}

/** The heading of a pair: both names and bases. */
export function pairHeading(context: Context, pair: ComparedPair): string {
  const own = context.scores.scope.operators.find(
    (o) => o.operator === pair.own.operator && o.brand === pair.own.brand,
  );
  return context.say('report.pairBases', {
    own: pair.ownName,
    ownN: count(context.locale, own?.n ?? 0),
    competitor: pair.name,
    n: count(context.locale, pair.n),
    small: small(context, Math.min(pair.n, own?.n ?? pair.n)),
  });
}

/** True if no row has both marks: such a chart gives way to a sentence. */
export const nothingCompared = (rows: readonly DumbbellRow[]): boolean =>
  rows.every((r) => r.own === null || r.competitor === null);

/** An axis zoomed to these rows. */
export function axisOf(context: Context, rows: readonly DumbbellRow[]): Axis {
  const marks = rows.flatMap((r) => [r.own, r.competitor]);
  return axisFor(context.locale, marks, 0.18);
}
