import { instantName, points } from '../../templates/locale/numbers.ts';
import type { Block, ReportPage, TableBlock } from '../model/document.ts';
import type { ChangedMeasure } from '../model/issue.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import { metricName, metricValue } from './metric-figures.ts';

const text = (value: string) => ({ kind: 'text', text: value }) as const;

/** What is stamped on every page: that answers are simulated, that the sample falls short; null for nothing. */
export function stampOf({ scores, say }: Context): string | null {
  const standing = scores.issue?.standing ?? 'complete';
  const stamps = [
    ...(scores.provenance === 'simulated' ? [say('report.stamp.simulated')] : []),
    ...(standing === 'complete' ? [] : [say(`report.issue.stamp.${standing}`)]),
  ];
  return stamps.length === 0 ? null : stamps.join(' · ');
}

/** What the first page says before all else: why the sample falls short, which revision this is. */
function notice(context: Context): Block[] {
  const { scores, say, locale, programme } = context;
  const { issue, revision } = scores;
  if (issue === undefined) return [];
  const standing =
    issue.standing === 'complete' ? [] : [say(`report.issue.${issue.standing}`, { reason: issue.reason ?? '' })];
  const instant = issue.revised === null ? '' : instantName(locale, issue.revised.cutOff, programme.timezone);
  const revised =
    issue.revised === null ? [] : [say('report.issue.revised', { revision, before: revision - 1, instant })];
  return [...standing, ...revised].map((sentence) => ({ kind: 'paragraph', text: sentence }));
}

/** An audit or metric that changed, as the cells of a row. */
function measured(context: Context, { kind, id, before, now }: ChangedMeasure): string[] {
  const { programme, say, locale, own } = context;
  const metric = kind === 'metric' ? programme.metrics.find((one) => one.id === id) : undefined;
  const shown = (value: number | null): string => {
    if (value === null) return say('report.issue.hidden');
    return metric === undefined ? points(locale, value) : metricValue(context, metric, value);
  };
  const audit = programme.audits.find((one) => one.id === id)?.name ?? id;
  const name = metric === undefined ? textIn(audit, locale) : metricName(context, metric);
  return [name, own === undefined ? '' : context.partyName(own), shown(before), shown(now)];
}

/** The figures that changed: the index and its dimensions of whole operators, the others as a number. */
function changes(context: Context): Block[] {
  const { scores, say, locale } = context;
  const revised = scores.issue?.revised ?? null;
  if (revised === null) return [];
  const before = scores.revision - 1;
  const main = new Set(scores.indicators.filter(({ level }) => level !== null && level <= 1).map((i) => i.indicator));
  const listed = revised.figures.filter((figure) => figure.brand === null && main.has(figure.indicator));
  const more = revised.figures.length - listed.length;
  const shown = (value: number | null) => (value === null ? say('report.issue.hidden') : points(locale, value));
  const heading: Block = { kind: 'heading', text: say('report.issue.changes', { before }) };
  if (revised.figures.length + revised.measures.length === 0)
    return [heading, { kind: 'paragraph', text: say('report.issue.unchanged') }];
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { kind: 'text', heading: say('report.issue.figure') },
      { kind: 'text', heading: say('report.issue.party') },
      { kind: 'number', heading: say('report.issue.before', { before }) },
      { kind: 'number', heading: say('report.issue.now') },
    ],
    rows: [
      ...listed.map((figure) => [
        context.indicatorName(figure.indicator),
        context.partyName(figure),
        shown(figure.before),
        shown(figure.now),
      ]),
      ...revised.measures.map((measure) => measured(context, measure)),
    ].map((cells) => ({ rank: 2 as const, cells: cells.map(text) })),
  };
  const rest: Block[] = more === 0 ? [] : [{ kind: 'notes', notes: [say('report.issue.more', { count: more })] }];
  return [heading, ...(table.rows.length === 0 ? [] : [table]), ...rest];
}

/** The pages with what must be known of this issue: on the first what it is, on the last what changed. */
export function withIssue(context: Context, pages: readonly ReportPage[]): ReportPage[] {
  if (context.scores.issue === undefined) return [...pages];
  const last = pages.length - 1;
  return pages.map((page, i) => ({
    ...page,
    blocks: [...(i === 0 ? notice(context) : []), ...page.blocks, ...(i === last ? changes(context) : [])],
  }));
}
