import { instantName, points } from '../../templates/locale/numbers.ts';
import type { Block, ReportPage } from '../model/document.ts';
import type { Context } from './context.ts';

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

/** The figures that changed: the index and its dimensions of whole operators, the others as a number. */
function changes(context: Context): Block[] {
  const { scores, say, locale } = context;
  const revised = scores.issue?.revised ?? null;
  if (revised === null) return [];
  const before = scores.revision - 1;
  const main = new Set(scores.indicators.filter(({ level }) => level !== null && level <= 1).map((i) => i.indicator));
  const listed = revised.figures.filter((figure) => figure.brand === null && main.has(figure.indicator));
  const more = revised.figures.length - listed.length;
  const shown = (value: number | null) => text(value === null ? say('report.issue.hidden') : points(locale, value));
  const heading: Block = { kind: 'heading', text: say('report.issue.changes', { before }) };
  if (revised.figures.length === 0) return [heading, { kind: 'paragraph', text: say('report.issue.unchanged') }];
  const table: Block = {
    kind: 'table',
    columns: [
      { kind: 'text', heading: say('report.issue.figure') },
      { kind: 'text', heading: say('report.issue.party') },
      { kind: 'number', heading: say('report.issue.before', { before }) },
      { kind: 'number', heading: say('report.issue.now') },
    ],
    rows: listed.map((figure) => ({
      rank: 2 as const,
      cells: [
        text(context.indicatorName(figure.indicator)),
        text(context.partyName(figure)),
        shown(figure.before),
        shown(figure.now),
      ],
    })),
  };
  const rest: Block[] = more === 0 ? [] : [{ kind: 'notes', notes: [say('report.issue.more', { count: more })] }];
  return [heading, ...(listed.length === 0 ? [] : [table]), ...rest];
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
