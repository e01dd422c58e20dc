import { message } from '../../templates/locale/index.ts';
import { periodName } from '../../templates/locale/numbers.ts';
import { layouts } from '../../templates/report/layouts.ts';
import type { ReportDocument } from '../model/document.ts';
import { accentOf, type Programme } from '../model/programme/index.ts';
import type { ScopedScores } from '../model/scores.ts';
import { type Locale, textIn } from '../model/text.ts';
import { type Context, createContext } from './context.ts';
import { stampOf, withIssue } from './issue.ts';
import { pages } from './pages.ts';

/** Digits of the programme's hash in the foot of each page: enough to tell versions apart. */
const HASH_DIGITS = 12;

function logoOf({ programme: { logo }, locale }: Context): ReportDocument['logo'] {
  return logo?.png === undefined ? null : { png: logo.png, alt: textIn(logo.alt, locale) };
}

/** Names of the programme that a line must not break: of operators, brands and scopes. */
function namesOf({ programme, locale }: Context): string[] {
  const operators = programme.operators.flatMap((o) => [o.name, ...o.brands.map((b) => b.name)]);
  const places = programme.segments.flatMap((s) => s.values.map((v) => v.name));
  const names = [...operators, ...places].map((name) => textIn(name, locale));
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}

/**
 * The report of one scope as sentences, labels and figures, ready to be drawn: the same input gives the same document.
 * @param input.report id of a report of the programme; its kind decides the pages.
 * @throws {RangeError} if the programme has no such report or scope.
 */
export function buildDocument(input: {
  readonly programme: Programme;
  readonly scores: ScopedScores;
  readonly report: string;
  readonly locale: Locale;
}): ReportDocument {
  const { programme, scores, locale } = input;
  const report = programme.reports.find((r) => r.id === input.report);
  if (report === undefined) throw new RangeError(`programme ${programme.id} has no report "${input.report}"`);
  const context = createContext(programme, scores, locale);
  const named = {
    programme: textIn(report.title ?? programme.name, locale),
    period: periodName(locale, scores.period),
    scope: textIn(context.scope.name, locale),
  };
  const head = [named.programme, named.period, named.scope];
  return {
    locale,
    paper: report.paper,
    accent: accentOf(programme),
    logo: logoOf(context),
    title: message(locale, 'report.title', named),
    subject: message(locale, 'report.subject', named),
    author: textIn(programme.sender.name ?? programme.owner.name, locale),
    created: scores.cutOff,
    stamp: stampOf(context),
    header: head,
    footer: [
      ...head,
      message(locale, 'report.footer.programme', { hash: scores.programme.hash.slice(0, HASH_DIGITS) }),
      message(locale, 'report.footer.revision', { revision: scores.revision }),
    ],
    names: namesOf(context),
    pages: withIssue(
      context,
      layouts[report.kind].flatMap((name) => pages[name](context, report.paper, report.kind) ?? []),
    ),
  };
}
