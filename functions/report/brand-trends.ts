import { joined } from '../../templates/locale/index.ts';
import { points, slotName, slotYear } from '../../templates/locale/numbers.ts';
import type { Block, MultiplesBlock } from '../model/document.ts';
import type { Party } from '../model/programme/index.ts';
import { axisFor } from './axis.ts';
import type { ComparedPair, Context } from './context.ts';
import { slotsOf } from './slots.ts';

type Panel = MultiplesBlock['panels'][number];
type Line = Panel['series'][number];

function lineOf(context: Context, party: Party, name: string, hue: Line['hue'], slots: readonly string[]): Line {
  const { scores, index, locale } = context;
  const shown = scores.trend.flatMap((t) => {
    const slot = slots.indexOf(t.period);
    const theirs = t.operator === party.operator && t.brand === party.brand && t.indicator === index.indicator;
    return theirs && slot >= 0 && t.value !== null ? [{ slot, value: t.value }] : [];
  });
  const last = shown.at(-1);
  return { hue, label: last === undefined ? name : `${name} ${points(locale, last.value)}`, points: shown };
}

function panelOf(context: Context, pair: ComparedPair, slots: readonly string[]): Panel {
  const { say, locale } = context;
  const title = say('report.pair', { own: pair.ownName, competitor: pair.name });
  const series = [
    lineOf(context, pair.own, pair.ownName, 'own', slots),
    lineOf(context, pair.competitor, pair.name, pair.hue, slots),
  ].filter((line) => line.points.length > 0);
  const words = series.map(({ label, points: shown }) =>
    say('report.alt.brandLine', { label, first: points(locale, shown[0]?.value ?? 0), count: shown.length }),
  );
  return { title, series, alt: `${title}: ${joined(locale, 'groups', words)}.` };
}

/** The index of each pair of brands over time, side by side; nothing where there are not two pairs with a history. */
export function brandTrends(context: Context): Block[] {
  const { say, locale, pairs } = context;
  const slots = slotsOf(context);
  const brands = pairs.filter((p) => p.own.brand !== null);
  const panels = brands
    .map((pair) => panelOf(context, pair, slots))
    .filter((p) => p.series.some((s) => s.points.length > 1));
  if (panels.length < 2) return [];
  const marks = panels.flatMap((p) =>
    p.series.flatMap((s) => s.points.map(({ value }) => ({ value, low: null, high: null }))),
  );
  const axis = axisFor(locale, marks, 0.02);
  const end = (slot = '') => ({ month: slotName(locale, slot), year: slotYear(locale, slot, true) });
  const ends = [end(slots[0]), end(slots.at(-1))] as const;
  return [
    { kind: 'heading', text: say('report.brandTrends.heading') },
    {
      kind: 'multiples',
      alt: say('report.alt.brandTrends'),
      caption: say('report.brandTrends.caption', { from: axis.ticks[0]?.label ?? '' }),
      axis,
      ends,
      slots: slots.length,
      panels,
    },
  ];
}
