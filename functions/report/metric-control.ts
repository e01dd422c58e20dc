import { ticks } from 'd3-array';
import { dayName, periodName, slotName, slotYear } from '../../templates/locale/numbers.ts';
import type { Axis, Block, PeriodLabel } from '../model/document.ts';
import type { Context } from './context.ts';
import { metricName, metricValue, type ShownMetric } from './metric-figures.ts';

const DAY = 'yyyy-MM-dd'.length;

const nameOf = ({ locale }: Context, at: string): string =>
  at.length === DAY ? dayName(locale, at) : periodName(locale, at);

/** Of a day its number, and where the axis starts its month; of a month its name and year. */
const labelsOf = ({ locale }: Context, slots: readonly string[]): PeriodLabel[] =>
  slots.map((at, i) =>
    at.length === DAY
      ? { month: `${Number(at.slice(-2))}`, year: i === 0 ? slotName(locale, at.slice(0, 'yyyy-MM'.length)) : '' }
      : { month: slotName(locale, at), year: slotYear(locale, at, i === 0) },
  );

function axisOf(context: Context, { metric }: ShownMetric, values: readonly number[]): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const marks = ticks(low, high === low ? low + Math.max(1, Math.abs(low)) : high, 4);
  const step = (marks[1] ?? 1) - (marks[0] ?? 0);
  const from = (marks[0] ?? low) > low ? (marks[0] ?? low) - step : (marks[0] ?? low);
  const to = (marks.at(-1) ?? high) < high ? (marks.at(-1) ?? high) + step : (marks.at(-1) ?? high);
  const all = [...new Set([from, ...marks, to])];
  return {
    from,
    to,
    ticks: all.map((at) => ({ at, label: metricValue(context, { ...metric, unit: undefined }, at) })),
  };
}

/** The control chart of one metric: an XmR chart, or Laney's p′ chart of a share; nothing where there are no limits. */
export function metricControl(context: Context, shown: ShownMetric): Block[] {
  const { say } = context;
  const { metric, result } = shown;
  const { chart } = result;
  const limits = chart.points.flatMap(({ xmr, laney }, slot) => {
    const found = laney ?? xmr;
    return found === null ? [] : [{ from: slot, to: slot, low: found[0], high: found[1], centre: chart.centre }];
  });
  if (limits.length === 0 || chart.centre === null) return [];
  const isOutside = (signals: readonly string[]) => signals.some((s) => s.startsWith('laney') || s.startsWith('xmr'));
  const outside = chart.points.filter(({ signals }) => isOutside(signals)).map(({ at }) => nameOf(context, at));
  const values = [...chart.points.map(({ value }) => value), ...limits.flatMap(({ low, high }) => [low, high])];
  const caption = say('report.operations.control', {
    kind: chart.sigmaZ === null ? 'xmr' : 'laney',
    centre: metricValue(context, metric, chart.centre),
    state: chart.frozen ? 'frozen' : chart.status,
    outside: outside.length,
  });
  return [
    { kind: 'heading', text: say('report.operations.controlHeading', { name: metricName(context, metric) }) },
    {
      kind: 'control',
      alt: caption,
      caption,
      periods: labelsOf(
        context,
        chart.points.map(({ at }) => at),
      ),
      panels: [
        {
          name: metricName(context, metric),
          axis: axisOf(context, shown, values),
          points: chart.points.map(({ value, signals }, slot) => ({ slot, value, outside: isOutside(signals) })),
          limits,
        },
      ],
    },
  ];
}
