import { message } from '../../templates/locale/index.ts';
import { count, points, sharePercent, signedPoints } from '../../templates/locale/numbers.ts';
import { accentOf, type Programme } from '../model/programme/index.ts';
import type { ScopedScores } from '../model/scores.ts';
import type { FollowUpFigures, InsideOutside } from '../model/service/follow-ups.ts';
import { type Locale, textIn } from '../model/text.ts';
import { barRow } from './mail-bars.ts';
import type { MailContent } from './mail-content.ts';
import { type GapLine, GREY, ORANGE } from './mail-gaps.ts';
import { type Headline, inBrief, precision, shownValue } from './mail-headline.ts';
import { indicatorName } from './mail-names.ts';
import { oneLine } from './one-line.ts';

/** What customers say to us beside what they say to the survey, on one indicator. */
function besideLine(programme: Programme, beside: InsideOutside, locale: Locale): GapLine {
  const { indicator, difference, ci95, verdict } = beside;
  const name = indicatorName(programme, indicator, locale);
  if (difference === null || ci95 === null || verdict === 'insufficient') {
    return { mark: '–', colour: GREY, name, finding: message(locale, 'mail.followUps.untested'), detail: '' };
  }
  const [low, high] = ci95.map((bound) => signedPoints(locale, bound));
  const detail = message(locale, 'mail.gaps.levelInterval', {
    difference: signedPoints(locale, difference),
    low: low ?? '',
    high: high ?? '',
  });
  const mark = { higher: '▲', lower: '▼', level: '=' }[verdict];
  const colour = { higher: accentOf(programme), lower: ORANGE, level: GREY }[verdict];
  return { mark, colour, name, finding: message(locale, `mail.followUps.${verdict}`), detail };
}

function headlineOf({ internal, onTime, withinDays, contacts }: FollowUpFigures, locale: Locale): Headline {
  const value = shownValue(internal);
  const inTime =
    onTime === null
      ? []
      : [
          message(locale, 'mail.followUps.onTime', {
            share: sharePercent(locale, onTime.share),
            contacts: count(locale, contacts),
            days: withinDays,
          }),
        ];
  return {
    name: message(locale, 'mail.followUps.name'),
    value: value === null ? null : points(locale, value),
    unit: message(locale, 'mail.index.unit'),
    absent: value === null ? message(locale, 'mail.withheld', { n: count(locale, internal.n) }) : null,
    facts: [...(value === null ? [] : [precision(internal, locale)]), ...inTime],
  };
}

/** The internal score, points from 0 to 100, beside what the survey says, and each team's. */
export function followUpContent(programme: Programme, scores: ScopedScores, locale: Locale): MailContent {
  const { followUps } = scores.scope;
  const teamName = (id: string) =>
    oneLine(textIn(programme.followUps?.teams.find((team) => team.id === id)?.name ?? id, locale));
  if (followUps === null || followUps.contacts === 0) {
    const none = message(locale, 'mail.followUps.none');
    const index = { name: message(locale, 'mail.followUps.name'), value: null, unit: '', absent: none, facts: [] };
    return { found: none, index, gapsTitle: null, gaps: [], noGaps: '', barsTitle: null, bars: [] };
  }
  const { internal, beside, teams } = followUps;
  return {
    found: inBrief(internal, locale),
    index: headlineOf(followUps, locale),
    gapsTitle: beside.length === 0 ? null : message(locale, 'mail.followUps.beside'),
    gaps: beside.map((line) => besideLine(programme, line, locale)),
    noGaps: '',
    barsTitle: teams.length === 0 ? null : message(locale, 'mail.followUps.teams'),
    bars: teams.map((team) => barRow(teamName(team.team), team.internal, locale)),
  };
}
