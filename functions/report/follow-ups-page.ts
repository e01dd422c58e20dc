import { count, points, sharePercent } from '../../templates/locale/numbers.ts';
import type { Block, ReportPage } from '../model/document.ts';
import type { FollowUpFigures } from '../model/service/follow-ups.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import { groupCells, internalText, postTable } from './follow-up-tables.ts';
import { insideOutside } from './inside-outside.ts';
import { plainTable } from './plain-cells.ts';

function title(context: Context, { beside, onTime, withinDays, internal }: FollowUpFigures): string {
  const { say, locale, own } = context;
  const index = own?.nodes.find(({ indicator }) => indicator === context.index.indicator)?.value ?? null;
  if (internal.value === null || index === null) {
    return say('report.followUps.title.alone', { share: sharePercent(locale, onTime?.share ?? 0), days: withinDays });
  }
  const higher = beside.filter(({ verdict }) => verdict === 'higher').length;
  const lower = beside.filter(({ verdict }) => verdict === 'lower').length;
  const way = higher > lower ? 'higher' : lower > higher ? 'lower' : 'level';
  return say('report.followUps.title', { inside: points(locale, internal.value), outside: points(locale, index), way });
}

function opening({ say, locale }: Context, { onTime, contacts, called, withinDays }: FollowUpFigures): Block[] {
  if (onTime === null) return [];
  const text = say('report.followUps.calls', {
    onTime: count(locale, onTime.n),
    contacts: count(locale, contacts),
    called: count(locale, called),
    days: withinDays,
    share: sharePercent(locale, onTime.share),
    low: sharePercent(locale, onTime.ci95[0]),
    high: sharePercent(locale, onTime.ci95[1]),
  });
  return [{ kind: 'paragraph', text }];
}

function teams(context: Context, { teams: all }: FollowUpFigures): Block[] {
  const { say, locale, programme } = context;
  const named = (id: string): string =>
    textIn(programme.followUps?.teams.find((team) => team.id === id)?.name ?? id, locale);
  return [
    { kind: 'heading', text: say('report.followUps.teams') },
    plainTable(
      [
        [say('report.followUps.team'), 'text'],
        [say('report.followUps.contacts')],
        [say('report.followUps.onTime')],
        [say('report.complaints.interval')],
        [say('report.followUps.internal')],
        [say('report.complaints.interval')],
      ],
      all.map((team) => [named(team.team), ...groupCells(context, team)]),
    ),
    ...all.flatMap((team): Block[] => [
      { kind: 'heading', text: say('report.followUps.postsOf', { team: named(team.team) }) },
      postTable(context, team.posts),
    ]),
  ];
}

function questions(context: Context, { questions: asked }: FollowUpFigures): Block[] {
  const { say, locale, programme } = context;
  const all = programme.followUps?.questions ?? [];
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  return [
    { kind: 'heading', text: say('report.followUps.questions') },
    plainTable(
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
    ),
  ];
}

/** The follow-up report: call-backs in time, inside against outside, teams and posts; null where nobody was followed up. */
export function followUpsPage(context: Context): ReportPage | null {
  const { say, locale, scores } = context;
  const { followUps } = scores.scope;
  if (followUps === null || followUps.contacts === 0) return null;
  const { hideBelow, markBelow } = scores.rules;
  const limits = { hide: count(locale, hideBelow), mark: count(locale, markBelow) };
  return {
    label: say('report.followUps.label'),
    title: title(context, followUps),
    blocks: [
      ...opening(context, followUps),
      ...insideOutside(context, followUps),
      { kind: 'heading', text: say('report.followUps.posts') },
      postTable(context, followUps.posts),
      ...teams(context, followUps),
      ...questions(context, followUps),
      { kind: 'notes', notes: [say('report.followUps.how', limits)] },
    ],
  };
}
