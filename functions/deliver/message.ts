import mustache from 'mustache';
import MailComposer from 'nodemailer/lib/mail-composer';
import { html } from '../../templates/email/report.generated.ts';
import { textIn } from '../model/text.ts';
import { fileName } from './file-name.ts';
import { type LinkedReport, type MailInput, mailOf } from './mail-model.ts';
import { mailText } from './mail-text.ts';
import { automatic, canonical, envelope, mailbox } from './mime.ts';

/** One report for one reader. */
export interface MessageInput extends MailInput {
  /** Id of the ledger's row; boundaries and Message-ID derive from it, it is not in the mail itself. */
  readonly delivery: string;
  /** For the Date header, ISO 8601. */
  readonly date: string;
  /** The report itself, to be attached, or a link to it. */
  readonly pdf: Uint8Array | LinkedReport;
  /** Scores and gaps as CSV, to be attached beside it. */
  readonly tables?: Uint8Array | undefined;
}

/** RFC 8058: with these two fields a mail client offers its own button, which sends one POST to the address. */
const oneClick = (address: string): Readonly<Record<string, string>> => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/**
 * The MIME message that SES sends as it is: text and HTML, the PDF attached or linked, to one recipient in the recipient's
 * language. The same input gives the same bytes.
 * @throws {RangeError} for an address that cannot stand in a header, or a date that is none.
 */
export async function buildMessage(input: MessageInput): Promise<{ raw: Uint8Array; subject: string }> {
  const { programme, scores, locale, recipient, date, unsubscribe, pdf, tables } = input;
  const edition = { report: input.report, period: scores.period, scope: scores.scope.scope, revision: scores.revision };
  const filename = fileName(programme, edition, locale);
  const attached = pdf instanceof Uint8Array;
  const files = [
    ...(attached ? [{ filename, content: Buffer.from(pdf), contentType: 'application/pdf' }] : []),
    ...(tables === undefined
      ? []
      : [{ filename: filename.replace(/pdf$/, 'csv'), content: Buffer.from(tables), contentType: 'text/csv' }]),
  ];
  const names = files.map((file) => file.filename);
  const mail = mailOf(input, names, attached ? null : pdf);
  const composer = new MailComposer({
    ...envelope({ programme, locale, recipient, date, id: input.delivery }),
    replyTo: mailbox(textIn(programme.owner.name, locale), programme.owner.email),
    subject: mail.subject,
    headers: { ...automatic(locale), ...(unsubscribe === undefined ? {} : oneClick(unsubscribe)) },
    text: canonical(mailText(mail)),
    html: canonical(mustache.render(html, mail)),
    attachments: files,
  });
  return { raw: await composer.compile().build(), subject: mail.subject };
}
