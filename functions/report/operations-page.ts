import { count, sharePercent } from '../../templates/locale/numbers.ts';
import type { Block, ReportPage, Verdict } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import { metricControl } from './metric-control.ts';
import { metricName, metricValue, type ShownMetric, shownMetrics } from './metric-figures.ts';
import { metricTable } from './metric-table.ts';
import { qualityIndexBlocks } from './quality-index.ts';

/** How many of the weakest, and of the strongest, are said in words. */
const [WEAKEST, STRONGEST] = [3, 2];

function sentence(context: Context, key: 'weak' | 'strong', { metric, result }: ShownMetric): Verdict[] {
  const { say, locale } = context;
  const { value, target, attainment } = result;
  if (value === null || target === null || attainment === null) return [];
  const text = say(`report.operations.${key}`, {
    name: metricName(context, metric),
    value: metricValue(context, metric, value),
    target: metricValue(context, metric, target),
    attained: sharePercent(locale, attainment),
  });
  return [{ tone: key === 'weak' ? 'behind' : 'ahead', symbol: key === 'weak' ? '▼' : '▲', text }];
}

function findings(context: Context, metrics: readonly ShownMetric[]): Block[] {
  const { weakest = [], strongest = [] } = context.scores.scope.service ?? {};
  const named = (ids: readonly string[], most: number) =>
    ids.slice(0, most).flatMap((id) => metrics.find(({ metric }) => metric.id === id) ?? []);
  const found = [
    ...named(weakest, WEAKEST).flatMap((shown) => sentence(context, 'weak', shown)),
    ...named(strongest, STRONGEST).flatMap((shown) => sentence(context, 'strong', shown)),
  ];
  return found.length === 0 ? [] : [{ kind: 'findings', findings: found }];
}

function title(context: Context, metrics: readonly ShownMetric[]): string {
  const { say } = context;
  const judged = metrics.filter(({ result }) => result.met !== null);
  const missed = judged.filter(({ result }) => result.met === false);
  const [furthest] = missed;
  if (judged.length === 0) return say('report.operations.title.none', { count: metrics.length });
  if (furthest === undefined) return say('report.operations.title.met', { count: judged.length });
  const name = metricName(context, furthest.metric);
  return say('report.operations.title.missed', { missed: missed.length, of: judged.length, name });
}

/** How a table of metrics is read, and where its figures come from. */
export function metricNotes(context: Context, metrics: readonly ShownMetric[]): string[] {
  const { say, locale, scores } = context;
  const sources = [...new Set(metrics.map(({ metric }) => textIn(metric.source, locale)))];
  return [
    say('report.operations.how', { sources: sources.join(say('join.items')) }),
    ...(metrics.some(({ result }) => result.status === 'suppressed')
      ? [say('report.operations.hiddenNote', { n: count(locale, scores.rules.hideBelow) })]
      : []),
  ];
}

/** What is counted of the service: weakest first, each with course, target and signal; null where nothing is. */
export function operationsPage(context: Context): ReportPage | null {
  const metrics = shownMetrics(context);
  if (metrics.length === 0) return null;
  const [charted] = metrics.flatMap((shown) => {
    const blocks = shown.result.met === false ? metricControl(context, shown) : [];
    return blocks.length === 0 ? [] : [blocks];
  });
  return {
    label: context.say('report.operations.label'),
    title: title(context, metrics),
    blocks: [
      ...findings(context, metrics),
      metricTable(context, metrics),
      { kind: 'notes', notes: metricNotes(context, metrics) },
      ...(charted ?? []),
      ...qualityIndexBlocks(context),
    ],
  };
}
