import { points } from '../../templates/locale/numbers.ts';
import type { Block, Hue, TrendSeries } from '../model/document.ts';
import { kindOf } from '../model/period.ts';
import type { TrendPoint } from '../model/scores.ts';
import { axisFor } from './axis.ts';
import { type Context, operatorPairs } from './context.ts';
import { limitsOf, ownCharts, signalled } from './control-limits.ts';
import { trendInWords } from './in-words.ts';
import { indexTrend, ownTrend } from './index-trend.ts';
import { slotLabels, slotsOf } from './slots.ts';

/** Lines beyond this many tangle. */
const COMPETITORS = 3;

function seriesOf(
  context: Context,
  hue: Hue,
  label: string,
  slots: readonly string[],
  trend: readonly TrendPoint[],
  outside: ReadonlySet<string>,
): TrendSeries {
  const shown = trend.flatMap((t) => {
    const slot = slots.indexOf(t.period);
    if (slot < 0 || t.value === null) return [];
    const [low, high] = t.ci95 ?? [null, null];
    return [{ slot, value: t.value, low, high, outside: outside.has(t.period) }];
  });
  const last = shown.at(-1);
  const figure = last === undefined ? '' : ` ${points(context.locale, last.value)}`;
  return { hue, name: label, label: `${label}${figure}`, points: shown };
}

/** The index over time beside the competitors', or one sentence where there is too little to draw. */
export function trendBlocks(context: Context): Block[] {
  const { say, locale, scores } = context;
  const heading = { kind: 'heading', text: say('report.summary.trend') } as const;
  const own = ownTrend(context).filter((t) => t.value !== null);
  if (own.length < 2)
    return [heading, { kind: 'paragraph', text: say('report.summary.noTrend', { count: own.length }) }];
  const slots = slotsOf(context);
  const charts = ownCharts(context);
  const limits = limitsOf(charts, slots, 'values');
  const outside = signalled(charts, ['value_above', 'value_below']);
  const name = context.partyName({ operator: own[0]?.operator ?? '', brand: null });
  const series = [
    seriesOf(context, 'own', name, slots, own, outside),
    ...operatorPairs(context)
      .slice(0, COMPETITORS)
      .map((pair) => {
        const theirs = indexTrend(context, pair.competitor.operator);
        return seriesOf(context, pair.hue, pair.name, slots, theirs, new Set());
      }),
  ].filter((s) => s.points.length > 0);
  const shown = series.flatMap((s) => s.points.map((p) => (s.hue === 'own' ? p : { ...p, low: null, high: null })));
  const bounds = limits.flatMap(({ low, high }) => [low, high].flatMap((at) => at ?? []));
  const axis = axisFor(locale, [...shown, ...bounds.map((value) => ({ value, low: null, high: null }))], 0.04);
  const caption = say('report.summary.trendCaption', {
    count: slots.length,
    kind: kindOf(scores.period),
    from: axis.ticks[0]?.label ?? '',
  });
  const periods = slotLabels(context, slots);
  const limited = limits.length === 0 ? '' : say('report.summary.trendLimits');
  return [
    heading,
    {
      kind: 'trend',
      alt: trendInWords(context, context.indicatorName(context.index.indicator), slots, series),
      caption: `${caption}${limited}`,
      axis,
      periods,
      series,
      limits,
    },
  ];
}
