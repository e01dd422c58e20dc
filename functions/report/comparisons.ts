import type { Axis, DumbbellRow, KeyEntry } from '../model/document.ts';
import { axisFor } from './axis.ts';
import type { ComparedPair, Context } from './context.ts';
import { markOf, verdictOf } from './words.ts';

/** One indicator of one pair, as a row of a dumbbell chart. */
export function dumbbellRow(
  context: Context,
  pair: ComparedPair,
  indicator: string,
  label: string,
  strong: boolean,
): DumbbellRow {
  const { detail, ...verdict } = verdictOf(context, context.gap(pair, indicator));
  return {
    label,
    strong,
    hue: pair.hue,
    own: markOf(context, context.node(pair.own, indicator)),
    competitor: markOf(context, context.node(pair.competitor, indicator)),
    verdict,
    detail,
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

/** An axis zoomed to these rows. */
export function axisOf(context: Context, rows: readonly DumbbellRow[]): Axis {
  const marks = rows.flatMap((r) => [r.own, r.competitor]);
  return axisFor(context.locale, marks, 0.12);
}
