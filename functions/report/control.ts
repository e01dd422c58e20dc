import { joined } from '../../templates/locale/index.ts';
import { count, listOf, periodName, points } from '../../templates/locale/numbers.ts';
import type { Block, ControlBlock, Verdict } from '../model/document.ts';
import { kindOf } from '../model/period.ts';
import type { Chart } from '../model/scores.ts';
import { axisFor, axisFromZero } from './axis.ts';
import type { Context } from './context.ts';
import { limitsOf, ownCharts, signalled } from './control-limits.ts';
import { slotLabels, slotsOf } from './slots.ts';

type Point = Chart['points'][number];
type Sign = Point['signals'][number];

/** Each kind of signal once, with every period that gave it. */
const SIGNS: readonly { readonly sign: Sign; readonly symbol: string }[] = [
  { sign: 'value_above', symbol: '▲' },
  { sign: 'value_below', symbol: '▼' },
  { sign: 'range_above', symbol: '！' },
  { sign: 'mean_above', symbol: '▲' },
  { sign: 'mean_below', symbol: '▼' },
  { sign: 'ewma_above', symbol: '▲' },
  { sign: 'ewma_below', symbol: '▼' },
];

/** Two charts of one value mostly agree: what one says of a period, the other need not repeat. */
function isSaid({ signals }: Point, sign: Sign): boolean {
  const by: Partial<Record<Sign, readonly Sign[]>> = { mean_above: ['value_above'], mean_below: ['value_below'] };
  return signals.some((other) => by[sign]?.includes(other) === true);
}

/** Periods by name, neighbours as one stretch: "November 2025 to March 2026". */
function stretchesOf({ say, locale }: Context, slots: readonly string[], periods: readonly string[]): string[] {
  const at = periods.map((period) => slots.indexOf(period)).sort((a, b) => a - b);
  const runs: { from: number; to: number }[] = [];
  for (const slot of at) {
    const run = runs.at(-1);
    if (run !== undefined && run.to === slot - 1) run.to = slot;
    else runs.push({ from: slot, to: slot });
  }
  const name = (slot: number): string => periodName(locale, slots[slot] ?? '');
  return runs.flatMap(({ from, to }) =>
    to - from < 2
      ? [...new Set([name(from), name(to)])]
      : [say('report.control.stretch', { from: name(from), to: name(to) })],
  );
}

/** What lay outside its limits, in sentences; one sentence where nothing did. */
function signals(context: Context, shown: readonly Point[], slots: readonly string[]): Verdict[] {
  const { say, locale, scores } = context;
  const found = SIGNS.flatMap(({ sign, symbol }): Verdict[] => {
    const periods = shown.filter((p) => p.signals.includes(sign) && !isSaid(p, sign)).map((p) => p.period);
    if (periods.length === 0) return [];
    const named = listOf(locale, stretchesOf(context, slots, periods));
    const now = periods.includes(scores.period) ? 'yes' : 'no';
    return [{ tone: 'none', symbol, text: say(`report.control.${sign}`, { periods: named, now }) }];
  });
  return found.length > 0 ? found : [{ tone: 'level', symbol: '＝', text: say('report.control.quiet') }];
}

function panels(context: Context, charts: readonly Chart[], slots: readonly string[]): ControlBlock['panels'] {
  const { locale, say } = context;
  const shown = charts.flatMap((c) => c.points).filter((p) => slots.includes(p.period));
  const values = limitsOf(charts, slots, 'values');
  const ranges = limitsOf(charts, slots, 'ranges');
  const outside = {
    values: signalled(charts, ['value_above', 'value_below']),
    ranges: signalled(charts, ['range_above']),
  };
  const marks = [...shown.map((p) => p.value), ...values.flatMap(({ low, high }) => [low ?? high, high])];
  const moved = shown.flatMap((p) => (p.range === null ? [] : [{ slot: slots.indexOf(p.period), value: p.range }]));
  const at = (slot: number): string => slots[slot] ?? '';
  return [
    {
      name: say('report.control.values'),
      axis: axisFor(
        locale,
        marks.map((value) => ({ value, low: null, high: null })),
        0.04,
        3,
      ),
      points: shown.map((p) => ({
        slot: slots.indexOf(p.period),
        value: p.value,
        outside: outside.values.has(p.period),
      })),
      limits: values,
    },
    {
      name: say('report.control.ranges'),
      axis: axisFromZero(locale, [...moved.map((m) => m.value), ...ranges.map((r) => r.high)], 2),
      points: moved.map((m) => ({ ...m, outside: outside.ranges.has(at(m.slot)) })),
      limits: ranges,
    },
  ];
}

/** The own index between the limits of its control chart, and what they say; nothing where there are no limits yet. */
export function controlBlocks(context: Context): Block[] {
  const { say, locale, scores } = context;
  const charts = ownCharts(context);
  const last = charts.at(-1);
  if (last === undefined || last.xmr === null) return [];
  const slots = slotsOf(context);
  const shown = charts.flatMap((c) => c.points).filter((p) => slots.includes(p.period));
  const [low, high] = last.xmr.limits;
  const caption = say('report.control.caption', {
    kind: kindOf(scores.period),
    count: count(locale, last.baseline.periods),
    low: points(locale, low),
    high: points(locale, high),
    range: points(locale, last.xmr.rangeLimit),
    state: last.baseline.frozen ? 'frozen' : last.status,
  });
  const found = signals(context, shown, slots);
  const alt = joined(locale, 'sentences', [say('report.alt.control'), caption, ...found.map((f) => f.text)]);
  return [
    { kind: 'heading', text: say('report.control.heading') },
    { kind: 'control', alt, caption, periods: slotLabels(context, slots), panels: panels(context, charts, slots) },
    { kind: 'findings', findings: found },
  ];
}
