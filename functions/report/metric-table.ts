import { listOf, sharePercent, slotName } from '../../templates/locale/numbers.ts';
import type { Cell, Row, TableBlock } from '../model/document.ts';
import type { Context } from './context.ts';
import { metricDifference, metricName, metricValue, type ShownMetric } from './metric-figures.ts';

const text = (value: string): Cell => ({ kind: 'text', text: value });

/** What the chart says of the last day or month that lies outside its limits; Laney's limits where there are any. */
function signalText(context: Context, { result }: ShownMetric): string {
  const { say } = context;
  const { chart } = result;
  if (chart.status === 'none' || chart.status === 'degenerate') return say('report.operations.noChart');
  const laney = chart.sigmaZ !== null;
  const signs = chart.points.filter(({ signals }) =>
    signals.some((signal) => (laney ? signal.startsWith('laney') : signal.startsWith('xmr'))),
  );
  return signs.length === 0
    ? say('report.operations.quiet')
    : say('report.operations.signals', { count: signs.length });
}

function sparkOf(context: Context, { metric, result }: ShownMetric): Cell {
  const { say, locale } = context;
  const [first] = result.trend;
  const last = result.trend.at(-1);
  if (first === undefined || last === undefined || first === last) return text('');
  const alt = say('report.alt.spark', {
    name: metricName(context, metric),
    from: metricValue(context, metric, first.value),
    since: slotName(locale, first.period),
    to: metricValue(context, metric, last.value),
  });
  return { kind: 'spark', values: result.trend.map(({ value }) => value), target: result.target, alt };
}

function rowOf(context: Context, shown: ShownMetric): Row {
  const { say, locale } = context;
  const { metric, result } = shown;
  const { value, target, attainment, previous, peers, met } = result;
  const peer = peers[0];
  const mark = met === false ? '▼ ' : '';
  return {
    rank: 2,
    cells: [
      text(metricName(context, metric)),
      sparkOf(context, shown),
      text(value === null ? say('report.operations.hidden') : `${metricValue(context, metric, value)}`),
      text(
        target === null ? '' : `${metric.direction === 'higher' ? '≥' : '≤'} ${metricValue(context, metric, target)}`,
      ),
      text(attainment === null ? '' : `${mark}${sharePercent(locale, attainment)}`),
      text(previous === null ? '' : metricDifference(context, metric, previous.difference)),
      text(peer === undefined ? '' : metricValue(context, metric, peer.value)),
      text(signalText(context, shown)),
    ],
  };
}

/** Names of the operators that metrics are compared with. */
function peersOf(context: Context, metrics: readonly ShownMetric[]): string {
  const ids = [...new Set(metrics.flatMap(({ result }) => result.peers.slice(0, 1).map(({ operator }) => operator)))];
  return listOf(
    context.locale,
    ids.map((operator) => context.partyName({ operator, brand: null })),
  );
}

/** Each metric with its course, target, change, and what its control chart says; without a column for peers if none has points. */
export function metricTable(context: Context, metrics: readonly ShownMetric[]): TableBlock {
  const { say } = context;
  const columns = [
    { kind: 'text', heading: say('report.operations.metric') },
    { kind: 'spark', heading: say('report.operations.course') },
    { kind: 'number', heading: say('report.operations.value') },
    { kind: 'number', heading: say('report.operations.target') },
    { kind: 'number', heading: say('report.operations.attained') },
    { kind: 'number', heading: say('report.operations.change') },
    { kind: 'number', heading: peersOf(context, metrics) },
    { kind: 'text', heading: say('report.operations.chart') },
  ] as const;
  const PEER = 6;
  const kept = columns.flatMap((column, i) => (i === PEER && column.heading === '' ? [] : [i]));
  return {
    kind: 'table',
    columns: columns.filter((_, i) => kept.includes(i)),
    rows: metrics.map((metric) => {
      const row = rowOf(context, metric);
      return { ...row, cells: row.cells.filter((_, i) => kept.includes(i)) };
    }),
  };
}
