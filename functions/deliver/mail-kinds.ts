import { message } from '../../templates/locale/index.ts';
import type { Party, Programme } from '../model/programme/index.ts';
import type { ScopedScores } from '../model/scores.ts';
import type { Locale } from '../model/text.ts';
import { auditContent } from './mail-audits.ts';
import { barRows } from './mail-bars.ts';
import type { MailContent } from './mail-content.ts';
import { followUpContent } from './mail-follow-ups.ts';
import { gapLines } from './mail-gaps.ts';
import { headline, inBrief } from './mail-headline.ts';
import { nodeOf } from './mail-names.ts';

/** The index, the gaps on it, and the dimensions below it. */
function surveyContent(programme: Programme, scores: ScopedScores, own: Party, locale: Locale): MailContent {
  const index = scores.indicators.find((entry) => entry.kind === 'index')?.indicator ?? '';
  return {
    found: inBrief(nodeOf(scores, own, index), locale),
    index: headline(programme, scores, own, index, locale),
    gapsTitle: message(locale, 'mail.gaps.title'),
    gaps: gapLines(programme, scores, index, locale),
    noGaps: message(locale, 'mail.gaps.none'),
    barsTitle: message(locale, 'mail.bars.title'),
    bars: barRows(programme, scores, own, locale),
  };
}

/** A mail begins with what its report begins with: audits, call-backs, or the survey. */
export function contentOf(
  programme: Programme,
  scores: ScopedScores,
  report: string,
  own: Party,
  locale: Locale,
): MailContent {
  const kind = programme.reports.find(({ id }) => id === report)?.kind;
  if (kind === 'mystery-shop') return auditContent(programme, scores, locale);
  if (kind === 'follow-up') return followUpContent(programme, scores, locale);
  return surveyContent(programme, scores, own, locale);
}
