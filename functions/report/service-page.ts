import { joined } from '../../templates/locale/index.ts';
import type { Block, ReportPage } from '../model/document.ts';
import type { Context } from './context.ts';
import { digestBlocks } from './digest.ts';
import { measureBlocks } from './measures.ts';
import { type ShownMetric, shownMetrics } from './metric-figures.ts';
import { metricTable } from './metric-table.ts';
import { metricNotes } from './operations-page.ts';

/** What needs somebody: targets missed, actions overdue, warnings raised. */
function title({ say, locale, scores }: Context, missed: readonly ShownMetric[], judged: number): string {
  const overdue = scores.actions.filter(({ status }) => status === 'overdue').length;
  const raised = scores.earlyWarnings.filter(({ state }) => state === 'raised').length;
  const parts = [
    ...(missed.length === 0 ? [] : [say('report.digest.missed', { missed: missed.length, of: judged })]),
    ...(overdue === 0 ? [] : [say('report.digest.overdue', { count: overdue })]),
    ...(raised === 0 ? [] : [say('report.digest.raised', { count: raised })]),
  ];
  return parts.length === 0 ? say('report.digest.quiet') : joined(locale, 'clauses', parts);
}

/** The metrics that miss their target; of the others how many there are. */
function missedBlocks(context: Context, missed: readonly ShownMetric[], judged: number): Block[] {
  const { say, locale } = context;
  if (judged === 0) return [];
  const heading = { kind: 'heading', text: say('report.digest.metrics') } as const;
  const others = judged - missed.length;
  if (missed.length === 0)
    return [heading, { kind: 'paragraph', text: say('report.operations.title.met', { count: judged }) }];
  return [
    heading,
    metricTable(context, missed),
    {
      kind: 'notes',
      notes: [
        joined(locale, 'sentences', [
          ...metricNotes(context, missed),
          ...(others === 0 ? [] : [say('report.digest.others', { count: others })]),
        ]),
      ],
    },
  ];
}

/**
 * Operations on one page of the monthly report: what is measured beside the survey in a sentence each, what misses its
 * target, and what is done about it. The reports on the hotline, mystery shopping and call-backs have the whole.
 */
export function servicePage(context: Context): ReportPage | null {
  const judged = shownMetrics(context).filter(({ result }) => result.met !== null);
  const missed = judged.filter(({ result }) => result.met === false);
  const blocks = [...digestBlocks(context), ...missedBlocks(context, missed, judged.length), ...measureBlocks(context)];
  if (blocks.length === 0) return null;
  return { label: context.say('report.operations.label'), title: title(context, missed, judged.length), blocks };
}
