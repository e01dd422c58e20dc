import type { DumbbellBlock, DumbbellRow, KeyEntry } from '../model/document.ts';
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

/** A dumbbell chart on an axis zoomed to its rows. `caption` is given the start of the axis. */
export function dumbbells(
  context: Context,
  rows: readonly DumbbellRow[],
  key: readonly KeyEntry[],
  caption: 'report.summary.comparisonCaption' | 'report.competitors.caption',
): DumbbellBlock {
  const axis = axisFor(
    context.locale,
    rows.flatMap((r) => [r.own, r.competitor]),
    0.12,
  );
  return {
    kind: 'dumbbells',
    caption: context.say(caption, { from: axis.ticks[0]?.label ?? '' }),
    key,
    axis,
    rows,
  };
}
