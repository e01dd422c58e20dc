import { count, points, sharePercent } from '../../templates/locale/numbers.ts';
import type { NotesBlock, ParagraphBlock, TableBlock } from '../model/document.ts';
import type { FollowUpFigures, InternalScore, PostFigures, QuestionFigures } from '../model/service/follow-ups.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import { plainTable, rangeOf } from './plain-cells.ts';
import { absence } from './words.ts';

type Group = Pick<FollowUpFigures, 'contacts' | 'called' | 'onTime' | 'internal'>;

export const teamName = ({ programme, locale }: Context, id: string): string =>
  textIn(programme.followUps?.teams.find((team) => team.id === id)?.name ?? id, locale);

/** How many contacts were called back in time. */
export function callsInTime(
  { say, locale }: Context,
  { onTime, contacts, called }: Group,
  withinDays: number,
): ParagraphBlock {
  const share = (value: number | undefined): string => sharePercent(locale, value ?? 0);
  const text = say('report.followUps.calls', {
    onTime: count(locale, onTime?.n ?? 0),
    contacts: count(locale, contacts),
    called: count(locale, called),
    days: withinDays,
    share: share(onTime?.share),
    low: share(onTime?.ci95[0]),
    high: share(onTime?.ci95[1]),
  });
  return { kind: 'paragraph', text };
}

/** An internal score and its interval; words where it is hidden. */
function internalText(context: Context, internal: InternalScore): [score: string, interval: string] {
  if (internal.value === null) return [absence(context, internal.n), ''];
  const mark = internal.status === 'marked' ? '¹' : '';
  return [`${points(context.locale, internal.value)}${mark}`, rangeOf(context, internal.ci95)];
}

/** Contacts, share in time and internal score of a group, each with its interval. */
export function groupCells(context: Context, { contacts, onTime, internal }: Omit<Group, 'called'>): string[] {
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

/** The questions of the calls with their weights in the internal score. */
export function questionTable(context: Context, asked: readonly QuestionFigures[]): TableBlock {
  const { say, locale, programme } = context;
  const all = programme.followUps?.questions ?? [];
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  return plainTable(
    [
      [say('report.followUps.question'), 'text'],
      [say('report.followUps.weight')],
      [say('report.followUps.internal')],
      [say('report.complaints.interval')],
      [say('report.indicators.n')],
    ],
    asked.map(({ question, weight, internal }) => [
      textIn(all.find(({ id }) => id === question)?.name ?? question, locale),
      sharePercent(locale, weight / total),
      ...internalText(context, internal),
      count(locale, internal.n),
    ]),
  );
}

/** What the figures of calls are, and which are not shown. */
export function followUpNotes({ say, locale, scores }: Context): NotesBlock {
  const { hideBelow, markBelow } = scores.rules;
  const limits = { hide: count(locale, hideBelow), mark: count(locale, markBelow) };
  return { kind: 'notes', notes: [say('report.followUps.how', limits)] };
}
