import { count, points } from '../../templates/locale/numbers.ts';
import type { Block, TrendSeries } from '../model/document.ts';
import { trendPeriods } from '../model/period.ts';
import type { AuditResult } from '../model/service/index.ts';
import { axisFor } from './axis.ts';
import type { Context } from './context.ts';
import { trendInWords } from './in-words.ts';
import { slotLabels } from './slots.ts';

/** The mean score of an audit's sites, period by period; nothing where there is but one. */
export function auditTrend(context: Context, { full, trend }: AuditResult, name: string): Block[] {
  const { say, locale, scores } = context;
  const [first] = trend;
  if (first === undefined || trend.length < 2) return [];
  const all = trendPeriods(scores.period);
  const slots = all.slice(Math.max(0, all.indexOf(first.period)));
  const shown = trend.map(({ period, score }) => {
    const value = { value: score, low: null, high: null };
    return { ...value, slot: slots.indexOf(period), outside: false };
  });
  const last = trend.at(-1)?.score ?? first.score;
  const series: TrendSeries[] = [{ hue: 'own', name, label: `${name} ${points(locale, last)}`, points: shown }];
  const axis = axisFor(locale, shown, 0.1, 8, full);
  return [
    { kind: 'heading', text: say('report.audits.trend') },
    {
      kind: 'trend',
      alt: trendInWords(context, name, slots, series),
      caption: say('report.audits.trendCaption', { full: count(locale, full), from: axis.ticks[0]?.label ?? '' }),
      axis,
      periods: slotLabels(context, slots),
      series,
      limits: [],
    },
  ];
}
