import { instantName } from '../../templates/locale/numbers.ts';
import type { Block, ReportPage } from '../model/document.ts';
import { changedBlocks, changedSentence } from './changed-figures.ts';
import type { Context } from './context.ts';

/** What is stamped on every page: that answers are simulated, that the sample falls short; null for nothing. */
export function stampOf({ scores, say }: Context): string | null {
  const standing = scores.issue?.standing ?? 'complete';
  const stamps = [
    ...(scores.provenance === 'simulated' ? [say('report.stamp.simulated')] : []),
    ...(standing === 'complete' ? [] : [say(`report.issue.stamp.${standing}`)]),
  ];
  return stamps.length === 0 ? null : stamps.join(' · ');
}

/** What the first page says before all else: why the sample falls short, which revision this is; of one `alone` also what changed. */
function notice(context: Context, alone: boolean): Block[] {
  const { scores, say, locale, programme } = context;
  const { issue, revision } = scores;
  if (issue === undefined) return [];
  const { revised } = issue;
  const standing =
    issue.standing === 'complete' ? [] : [say(`report.issue.${issue.standing}`, { reason: issue.reason ?? '' })];
  const which = { revision, before: revision - 1, alone: alone ? 'yes' : 'no' };
  const sentences =
    revised === null
      ? []
      : [
          say('report.issue.revised', { ...which, instant: instantName(locale, revised.cutOff, programme.timezone) }),
          ...(alone ? [changedSentence(context, revised)] : []),
        ];
  return [...standing, ...sentences].map((text) => ({ kind: 'paragraph', text }));
}

/** The pages with what must be known of this issue: on the first what it is, on the last what changed. */
export function withIssue(context: Context, pages: readonly ReportPage[]): ReportPage[] {
  const { issue } = context.scores;
  if (issue === undefined) return [...pages];
  const last = pages.length - 1;
  const isAlone = last === 0;
  const changed = issue.revised === null || isAlone ? [] : changedBlocks(context, issue.revised);
  return pages.map((page, i) => ({
    ...page,
    blocks: [...(i === 0 ? notice(context, isAlone) : []), ...page.blocks, ...(i === last ? changed : [])],
  }));
}
