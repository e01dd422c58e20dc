import { count, points, sharePercent } from '../../templates/locale/numbers.ts';
import type { TableBlock } from '../model/document.ts';
import type { FollowUpFigures, InternalScore, PostFigures } from '../model/service/follow-ups.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import { plainTable, rangeOf } from './plain-cells.ts';
import { absence } from './words.ts';

/** An internal score and its interval; words where it is hidden. */
export function internalText(context: Context, internal: InternalScore): [score: string, interval: string] {
  if (internal.value === null) return [absence(context, internal.n), ''];
  const mark = internal.status === 'marked' ? '¹' : '';
  return [`${points(context.locale, internal.value)}${mark}`, rangeOf(context, internal.ci95)];
}

/** Contacts, share in time and internal score of a group, each with its interval. */
export function groupCells(
  context: Context,
  { contacts, onTime, internal }: Pick<FollowUpFigures, 'contacts' | 'onTime' | 'internal'>,
): string[] {
  const { locale } = context;
  return [
    count(locale, contacts),
    onTime === null ? '' : sharePercent(locale, onTime.share),
    rangeOf(context, onTime?.ci95, sharePercent),
    ...internalText(context, internal),
  ];
}

const MARKS = { above: '▲ ', below: '▼ ', level: '＝ ' } as const;

/** Posts with their targets, and how far they attain them. */
export function postTable(context: Context, posts: readonly PostFigures[]): TableBlock {
  const { say, locale, programme } = context;
  return plainTable(
    [
      [say('report.followUps.post'), 'text'],
      [say('report.followUps.contacts')],
      [say('report.followUps.onTime')],
      [say('report.complaints.interval')],
      [say('report.followUps.internal')],
      [say('report.complaints.interval')],
      [say('report.followUps.target')],
      [say('report.followUps.attainment')],
    ],
    posts.map(({ post, target, attainment, verdict, ...group }) => [
      textIn(programme.followUps?.posts.find(({ id }) => id === post)?.name ?? post, locale),
      ...groupCells(context, group),
      target === null ? '' : points(locale, target),
      attainment === null ? '' : `${verdict === null ? '' : MARKS[verdict]}${sharePercent(locale, attainment)}`,
    ]),
  );
}
