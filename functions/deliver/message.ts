import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import mustache from 'mustache';
import MailComposer from 'nodemailer/lib/mail-composer';
import { html } from '../../templates/email/report.generated.ts';
import { fileName } from './file-name.ts';
import { type MailInput, mailOf, senderName } from './mail-model.ts';
import { mailText } from './mail-text.ts';
import { oneLine } from './one-line.ts';

/** One report for one reader. */
export interface MessageInput extends MailInput {
  /** Id of the ledger's row; boundaries and Message-ID derive from it, it is not in the mail itself. */
  readonly delivery: string;
  /** For the Date header, ISO 8601. */
  readonly date: string;
  readonly pdf: { readonly bytes: Uint8Array };
}

/** An address that can stand in a header as it is; anything else would need quoting or begin another field. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{C}]+@[^\s@<>()[\]\\,;:"\p{C}]+$/u;

function mailbox(name: string, email: string): { name: string; address: string } {
  if (!ADDRESS.test(email)) throw new RangeError('an address of this mail cannot stand in a header');
  return { name: oneLine(name), address: email };
}

/** RFC 2046, 4.1.1: a text part has CRLF line breaks, also inside base64, where no transport could mend them. */
const canonical = (text: string): string => text.replaceAll('\n', '\r\n');

function dateHeader(date: string, zone: string): string {
  const written = DateTime.fromISO(date, { zone }).toRFC2822();
  if (written === null) throw new RangeError(`${date} is not an ISO 8601 date-time`);
  return written;
}

/**
 * The MIME message that SES sends as it is: text and HTML, and the PDF attached, to one recipient in the recipient's
 * language. The same input gives the same bytes.
 * @throws {RangeError} for an address that cannot stand in a header, or a date that is none.
 */
export async function buildMessage(input: MessageInput): Promise<{ raw: Uint8Array; subject: string }> {
  const { programme, scores, locale, recipient } = input;
  const edition = { report: input.report, period: scores.period, scope: scores.scope.scope, revision: scores.revision };
  const filename = fileName(programme, edition, locale);
  const mail = mailOf(input, filename);
  const token = createHash('sha256').update(input.delivery).digest('hex').slice(0, 32);
  const composer = new MailComposer({
    from: mailbox(senderName(programme, locale), programme.sender.email),
    to: mailbox(recipient.name, recipient.email),
    replyTo: mailbox(programme.owner.name, programme.owner.email),
    subject: mail.subject,
    date: dateHeader(input.date, programme.timezone),
    // SES writes its own in place of this one; without it nodemailer would draw a random one.
    messageId: `<${token}@${programme.sender.email.replace(/^.*@/, '')}>`,
    // RFC 3834: out-of-office replies to a report stay unsent.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
    text: canonical(mailText(mail)),
    html: canonical(mustache.render(html, mail)),
    attachments: [{ filename, content: Buffer.from(input.pdf.bytes), contentType: 'application/pdf' }],
    baseBoundary: token,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { raw: await composer.compile().build(), subject: mail.subject };
}
