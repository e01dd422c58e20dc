import { message } from '../../templates/locale/index.ts';
import { count, points, signedPoints } from '../../templates/locale/numbers.ts';
import { accentOf, type Programme } from '../model/programme/index.ts';
import type { Gap, ScopedScores } from '../model/scores.ts';
import type { Locale } from '../model/text.ts';
import { nodeOf, partyName } from './mail-names.ts';

/** A competitor gap in words; mark and colour repeat the verdict, so that neither is needed to read it. */
export interface GapLine {
  readonly mark: string;
  readonly colour: string;
  readonly name: string;
  readonly finding: string;
  /** Follows the finding without a gap: the interval, and a warning where the base is small; may be empty. */
  readonly detail: string;
}

/** As in the report: both keep 4.5:1 on white. */
export const ORANGE = '#A85A0C';
export const GREY = '#5B6470';

type Tone = 'ahead' | 'behind' | 'level';

interface Verdict extends Omit<GapLine, 'name' | 'colour'> {
  readonly tone: Tone;
}

function tested(gap: Gap, difference: number, [low, high]: [number, number], locale: Locale): Verdict {
  const shown = (value: number) => points(locale, value);
  switch (gap.verdict) {
    case 'ahead':
      return {
        mark: '▲',
        tone: 'ahead',
        finding: message(locale, 'mail.gaps.ahead', { points: shown(difference) }),
        detail: message(locale, 'mail.gaps.interval', { low: shown(low), high: shown(high) }),
      };
    case 'behind':
      return {
        mark: '▼',
        tone: 'behind',
        finding: message(locale, 'mail.gaps.behind', { points: shown(-difference) }),
        detail: message(locale, 'mail.gaps.interval', { low: shown(-high), high: shown(-low) }),
      };
    case 'level':
      return {
        mark: '=',
        tone: 'level',
        finding: message(locale, 'mail.gaps.level'),
        detail: message(locale, 'mail.gaps.levelInterval', {
          difference: signedPoints(locale, difference),
          low: shown(low),
          high: shown(high),
        }),
      };
    case 'insufficient':
      return untestable(difference, locale);
  }
}

function untestable(difference: number, locale: Locale): Verdict {
  const finding = message(locale, 'mail.gaps.untestable', { difference: signedPoints(locale, difference) });
  return { mark: '–', tone: 'level', finding, detail: '' };
}

function verdict(gap: Gap, base: number, hideBelow: number, locale: Locale): Verdict {
  const n = count(locale, base);
  if (gap.status === 'no_data' || gap.status === 'suppressed' || gap.difference === null) {
    const hidden = base < hideBelow ? 'mail.gaps.suppressed' : 'mail.withheld';
    const key = gap.status === 'no_data' ? 'mail.gaps.noData' : hidden;
    return { mark: '–', tone: 'level', finding: message(locale, key, { n }), detail: '' };
  }
  const line = gap.ci95 === null ? untestable(gap.difference, locale) : tested(gap, gap.difference, gap.ci95, locale);
  return gap.status === 'marked' ? { ...line, detail: line.detail + message(locale, 'mail.gaps.marked', { n }) } : line;
}

/** A peer whom nobody was asked about is known from published scores; the report compares with those. */
const isPeer = (programme: Programme, gap: Gap): boolean =>
  programme.operators.some((o) => o.id === gap.competitor.operator && o.role === 'peer');

/**
 * The gaps on the index, a line per pair in the order of the scores: verdict in words with the 95 % interval, sizes in
 * points; "behind" gives its size and interval without the sign. A pair of brands is named by both brands.
 */
export function gapLines(programme: Programme, scores: ScopedScores, indicator: string, locale: Locale): GapLine[] {
  const colours: Readonly<Record<Tone, string>> = { ahead: accentOf(programme), behind: ORANGE, level: GREY };
  return scores.scope.gaps
    .filter((gap) => gap.indicator === indicator && !(gap.status === 'no_data' && isPeer(programme, gap)))
    .map((gap) => {
      const competitor = partyName(programme, gap.competitor, locale);
      const own = partyName(programme, gap.own, locale);
      const bases = [gap.own, gap.competitor].map((party) => nodeOf(scores, party, indicator)?.n ?? 0);
      const { tone, ...line } = verdict(gap, Math.min(...bases), scores.rules.hideBelow, locale);
      return {
        name: gap.own.brand === null ? competitor : message(locale, 'mail.gaps.pair', { own, competitor }),
        ...line,
        colour: colours[tone],
      };
    });
}
