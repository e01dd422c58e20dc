import { points, slotName, slotYear } from '../../templates/locale/numbers.ts';
import type { Block, Hue, TrendSeries } from '../model/document.ts';
import { kindOf, trendPeriods } from '../model/period.ts';
import type { TrendPoint } from '../model/scores.ts';
import { axisFor } from './axis.ts';
import { type Context, operatorPairs } from './context.ts';
import { trendInWords } from './in-words.ts';
import { indexTrend, ownTrend } from './index-trend.ts';

/** Lines beyond this many tangle. */
const COMPETITORS = 3;

function seriesOf(
  context: Context,
  hue: Hue,
  label: string,
  slots: readonly string[],
  trend: readonly TrendPoint[],
): TrendSeries {
  const shown = trend.flatMap((t) => {
    const slot = slots.indexOf(t.period);
    if (slot < 0 || t.value === null) return [];
    const [low, high] = t.ci95 ?? [null, null];
    return [{ slot, value: t.value, low, high }];
  });
  const last = shown.at(-1);
  const figure = last === undefined ? '' : ` ${points(context.locale, last.value)}`;
  return { hue, name: label, label: `${label}${figure}`, points: shown };
}

/** The periods from the first that has a score to this one. */
function slotsOf(context: Context, own: readonly TrendPoint[]): string[] {
  const { period } = context.scores;
  const periods = trendPeriods(period);
  const first = periods.indexOf(own[0]?.period ?? period);
  return periods.slice(Math.max(0, first));
}

/** The index over time beside the competitors', or one sentence where there is too little to draw. */
export function trendBlocks(context: Context): Block[] {
  const { say, locale, scores } = context;
  const heading = { kind: 'heading', text: say('report.summary.trend') } as const;
  const own = ownTrend(context).filter((t) => t.value !== null);
  if (own.length < 2)
    return [heading, { kind: 'paragraph', text: say('report.summary.noTrend', { count: own.length }) }];
  const slots = slotsOf(context, own);
  const series = [
    seriesOf(context, 'own', context.partyName({ operator: own[0]?.operator ?? '', brand: null }), slots, own),
    ...operatorPairs(context)
      .slice(0, COMPETITORS)
      .map((pair) => {
        const theirs = indexTrend(context, pair.competitor.operator);
        return seriesOf(context, pair.hue, pair.name, slots, theirs);
      }),
  ].filter((s) => s.points.length > 0);
  const shown = series.flatMap((s) => s.points.map((p) => (s.hue === 'own' ? p : { ...p, low: null, high: null })));
  const axis = axisFor(locale, shown, 0.04);
  const caption = say('report.summary.trendCaption', {
    count: slots.length,
    kind: kindOf(scores.period),
    from: axis.ticks[0]?.label ?? '',
  });
  const periods = slots.map((slot, i) => ({
    month: slotName(locale, slot),
    year: slotYear(locale, slot, i === 0),
  }));
  return [heading, { kind: 'trend', alt: trendInWords(context, slots, series), caption, axis, periods, series }];
}
