import { joined, message } from '../../templates/locale/index.ts';
import { dayName, megabytes, periodName } from '../../templates/locale/numbers.ts';
import { accentOf, type Programme } from '../model/programme/index.ts';
import type { ScopedScores } from '../model/scores.ts';
import { type Locale, textIn } from '../model/text.ts';
import type { MailContent } from './mail-content.ts';
import { subjectOf } from './mail-headline.ts';
import { contentOf } from './mail-kinds.ts';
import { partyName, reportName, scopeName } from './mail-names.ts';
import { senderName } from './mime.ts';
import { oneLine } from './one-line.ts';

/** Everything that a mail says, in the reader's language: the HTML and the text part are two forms of this. */
export interface Mail extends Omit<MailContent, 'found'> {
  readonly locale: Locale;
  /** `#RRGGBB` of the own operator's figures. */
  readonly accent: string;
  /** CSS font families, the language's own first. */
  readonly fonts: string;
  readonly subject: string;
  /** What a list of mails shows after the subject. */
  readonly preview: string;
  /** Name of the report. */
  readonly report: string;
  readonly period: string;
  readonly scope: string;
  readonly operator: string;
  readonly greeting: string;
  readonly intro: string;
  /** Null for a real survey. */
  readonly simulated: { readonly title: string; readonly text: string } | null;
  /** Says which files are attached: the report, unless it lies behind a link, and its tables. Null where there are none. */
  readonly attachment: string | null;
  /** Where the report is opened. Null where it is attached. */
  readonly download: { readonly label: string; readonly address: string; readonly note: string } | null;
  /** Source of the answers, who sends this and why, whom a reply reaches. */
  readonly footer: readonly string[];
  /** Where the reader takes this report off. Null where the mail offers no way. */
  readonly unsubscribe: { readonly label: string; readonly address: string } | null;
}

/** A report too large to attach, and the link that opens it. */
export interface LinkedReport {
  readonly address: string;
  readonly bytes: number;
  /** Last day that the link is good, ISO 8601 date. */
  readonly until: string;
}

/** What a mail is made from: one scope's scores, for one reader. */
export interface MailInput {
  readonly programme: Programme;
  readonly scores: ScopedScores;
  /** Id of the report in the programme. */
  readonly report: string;
  readonly locale: Locale;
  readonly recipient: { readonly name: string; readonly email: string };
  /** Address at which the reader takes this report off. Default: the mail offers no such way. */
  readonly unsubscribe?: string | undefined;
  /** True for a copy that is no edition: its subject says so. Default: false. */
  readonly test?: boolean;
}

/** The link as the reader sees it. */
function downloadOf({ address, bytes, until }: LinkedReport, locale: Locale): NonNullable<Mail['download']> {
  const label = message(locale, 'mail.download', { size: megabytes(locale, bytes) });
  return { label, address, note: message(locale, 'mail.download.until', { day: dayName(locale, until) }) };
}

/** The mail's content. `files` are the names of what is attached; `linked` the report where it is not among them. */
export function mailOf(input: MailInput, files: readonly string[], linked: LinkedReport | null): Mail {
  const { programme, scores, report, locale, recipient, unsubscribe } = input;
  const own = { operator: programme.operators.find((o) => o.role === 'own')?.id ?? '', brand: null };
  const names = {
    programme: oneLine(textIn(programme.name, locale)),
    report: reportName(programme, report, locale),
    period: periodName(locale, scores.period),
    scope: scopeName(programme, scores.scope.scope, locale),
  };
  const { found, ...content } = contentOf(programme, scores, report, own, locale);
  const subject = subjectOf(scores, found, names, locale);
  const owner = oneLine(textIn(programme.owner.name, locale));
  const simulated = scores.provenance === 'simulated';
  const statement = programme.provenance ? oneLine(textIn(programme.provenance.statement, locale)) : null;
  return {
    ...content,
    locale,
    accent: accentOf(programme),
    fonts: message(locale, 'mail.fonts'),
    subject: input.test ? message(locale, 'notice.test.subject', { subject }) : subject,
    preview: joined(
      locale,
      'groups',
      content.gaps.map(({ name, finding, detail }) => message(locale, 'mail.line', { name, text: finding + detail })),
    ),
    report: names.report,
    period: names.period,
    scope: names.scope,
    operator: partyName(programme, own, locale),
    greeting: message(locale, 'mail.greeting', { name: oneLine(recipient.name) }),
    intro: message(locale, linked === null ? 'mail.intro' : 'mail.intro.linked', names),
    simulated: simulated
      ? { title: message(locale, 'mail.simulated.title'), text: statement ?? message(locale, 'mail.simulated.text') }
      : null,
    attachment:
      files.length === 0 ? null : message(locale, 'mail.attachment', { files: joined(locale, 'items', files) }),
    download: linked === null ? null : downloadOf(linked, locale),
    footer: [
      ...(statement === null || simulated ? [] : [statement]),
      message(locale, 'mail.why', {
        ...names,
        owner,
        email: programme.owner.email,
        sender: senderName(programme, locale),
      }),
      message(locale, 'mail.reply', { owner }),
    ],
    unsubscribe:
      unsubscribe === undefined ? null : { label: message(locale, 'mail.unsubscribe', names), address: unsubscribe },
  };
}
