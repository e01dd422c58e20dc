import { periodName, points, sharePercent } from '../../templates/locale/numbers.ts';
import type { Block, ReportPage } from '../model/document.ts';
import type { FollowUpFigures } from '../model/service/follow-ups.ts';
import type { Context } from './context.ts';
import { callsInTime, followUpNotes, groupCells, postTable, questionTable, teamName } from './follow-up-tables.ts';
import { insideOutside } from './inside-outside.ts';
import { plainTable } from './plain-cells.ts';

/** The finding: what customers say to us beside what they say to the survey. */
export function followUpsTitle(context: Context, { beside, onTime, withinDays, internal }: FollowUpFigures): string {
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

/** Teams beside each other; each has a page of its own. */
function teams(context: Context, { teams: all }: FollowUpFigures): Block[] {
  const { say } = context;
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
      all.map((team) => [teamName(context, team.team), ...groupCells(context, team)]),
    ),
  ];
}

/** The follow-up report: call-backs in time, inside against outside, teams and posts; a sentence where nobody was in touch. */
export function followUpsPage(context: Context): ReportPage {
  const { say, locale, scores } = context;
  const { followUps } = scores.scope;
  const label = say('report.followUps.label');
  if (followUps === null || followUps.contacts === 0) {
    const title = say('report.followUps.title.none', { period: periodName(locale, scores.period) });
    return { label, title, blocks: [{ kind: 'paragraph', text: say('report.followUps.none') }] };
  }
  return {
    label,
    title: followUpsTitle(context, followUps),
    blocks: [
      callsInTime(context, followUps, followUps.withinDays),
      ...insideOutside(context, followUps),
      { kind: 'heading', text: say('report.followUps.posts') },
      postTable(context, followUps.posts),
      ...teams(context, followUps),
      { kind: 'heading', text: say('report.followUps.questions') },
      questionTable(context, followUps.questions),
      followUpNotes(context),
    ],
  };
}
