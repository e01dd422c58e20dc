import { points, sharePercent } from '../../templates/locale/numbers.ts';
import type { Block, ReportPage } from '../model/document.ts';
import type { FollowUpFigures, TeamFigures } from '../model/service/follow-ups.ts';
import type { Context } from './context.ts';
import { callsInTime, followUpNotes, postTable, questionTable, teamName } from './follow-up-tables.ts';

/** What a team's page finds: its internal score beside that of all teams, or alone how many it called in time. */
function title(context: Context, { team, onTime, internal }: TeamFigures, all: FollowUpFigures): string {
  const { say, locale } = context;
  const name = teamName(context, team);
  const share = sharePercent(locale, onTime?.share ?? 0);
  if (internal.value === null || all.internal.value === null)
    return say('report.teams.title.alone', { name, share, days: all.withinDays });
  const figures = { score: points(locale, internal.value), all: points(locale, all.internal.value) };
  return say('report.teams.title', { name, share, days: all.withinDays, ...figures });
}

/** The follow-up report of each team, a page for each that was in touch with customers: calls in time, posts, questions. */
export function teamPages(context: Context): ReportPage[] {
  const { say, scores } = context;
  const { followUps } = scores.scope;
  const teams = followUps?.teams.filter(({ contacts }) => contacts > 0) ?? [];
  return followUps === null
    ? []
    : teams.map((team) => {
        const blocks: Block[] = [
          callsInTime(context, team, followUps.withinDays),
          { kind: 'heading', text: say('report.followUps.posts') },
          postTable(context, team.posts),
          { kind: 'heading', text: say('report.followUps.questions') },
          questionTable(context, team.questions),
          followUpNotes(context),
        ];
        return { label: teamName(context, team.team), title: title(context, team, followUps), blocks };
      });
}
