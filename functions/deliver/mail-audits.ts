import { message } from '../../templates/locale/index.ts';
import { count, points, sharePercent } from '../../templates/locale/numbers.ts';
import type { Programme } from '../model/programme/index.ts';
import type { ScopedScores } from '../model/scores.ts';
import { type AuditResult, heaviestOf } from '../model/service/index.ts';
import { type Locale, textIn } from '../model/text.ts';
import type { BarRow } from './mail-bars.ts';
import type { MailContent } from './mail-content.ts';
import { oneLine } from './one-line.ts';

type Marks = { readonly got: number; readonly full: number };

function marksRow(name: string, { got, full }: Marks, locale: Locale): BarRow {
  const filled = Math.round((got / full) * 100);
  const value = `${points(locale, got)}/${count(locale, full)}`;
  return { name, value, filled, empty: 100 - filled, note: null, absent: null };
}

/** The section that most of the loss lies in, and how much was seen. */
function factsOf(audit: AuditResult, sectionName: (id: string) => string, locale: Locale): string[] {
  const most = heaviestOf(audit.sections);
  const lost =
    most === undefined || most.lossShare === null
      ? []
      : [
          message(locale, 'mail.audits.lost', {
            share: sharePercent(locale, most.lossShare),
            section: sectionName(most.section),
          }),
        ];
  return [...lost, message(locale, 'mail.audits.sites', { sites: audit.sites.length })];
}

/**
 * The first audit's score in points of its full marks, and its sections; where there are several, each audit's score. A
 * visit is one observation: there is no interval.
 */
export function auditContent(programme: Programme, scores: ScopedScores, locale: Locale): MailContent {
  const audits = scores.scope.service?.audits ?? [];
  const [first] = audits;
  const defined = (id: string) => programme.audits.find((audit) => audit.id === id);
  const name = (id: string) => oneLine(textIn(defined(id)?.name ?? id, locale));
  const section = (id: string) =>
    oneLine(textIn(defined(first?.audit ?? '')?.sections.find((s) => s.id === id)?.name ?? id, locale));
  const compared = { gapsTitle: null, gaps: [], noGaps: '' };
  const none = message(locale, 'mail.audits.none');
  if (first === undefined) {
    const index = { name: name(programme.audits[0]?.id ?? ''), value: null, unit: '', absent: none, facts: [] };
    return { ...compared, found: none, index, barsTitle: null, bars: [] };
  }
  const full = count(locale, first.full);
  const several = audits.length > 1;
  return {
    ...compared,
    found: message(locale, 'mail.audits.points', { score: points(locale, first.score), full }),
    index: {
      name: name(first.audit),
      value: points(locale, first.score),
      unit: message(locale, 'mail.audits.unit', { full }),
      absent: null,
      facts: factsOf(first, section, locale),
    },
    barsTitle: message(locale, several ? 'mail.audits.audits' : 'mail.audits.sections'),
    bars: several
      ? audits.map((audit) => marksRow(name(audit.audit), { got: audit.score, full: audit.full }, locale))
      : first.sections.map((marks) => marksRow(section(marks.section), marks, locale)),
  };
}
