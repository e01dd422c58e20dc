import MailComposer from 'nodemailer/lib/mail-composer';
import { message } from '../../templates/locale/index.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Suppression } from '../model/run.ts';
import { textIn } from '../model/text.ts';
import { automatic, canonical, envelope } from './mime.ts';
import { oneLine } from './one-line.ts';
import type { Handover } from './send.ts';

/** A reader whom no mail reaches any more. */
export interface LostReader {
  readonly recipient: { readonly id: string; readonly name: string };
  readonly cause: Suppression['cause'];
  /** What the mail system said. */
  readonly reason: string;
}

/** The message that tells the owner, in the programme's first language, without an attachment. */
export async function buildAlert(
  programme: Programme,
  { recipient, cause, reason }: LostReader,
  alert: { readonly id: string; readonly date: string },
): Promise<Uint8Array> {
  const locale = programme.locales[0] ?? 'en';
  const names = {
    programme: oneLine(textIn(programme.name, locale)),
    name: oneLine(recipient.name),
    recipient: recipient.id,
  };
  const text = [
    message(locale, `notice.${cause}`, names),
    message(locale, 'notice.reason', { reason: oneLine(reason) }),
    message(locale, 'notice.clear'),
    `-- \n${message(locale, 'notice.signature', names)}`,
  ].join('\n\n');
  const composer = new MailComposer({
    ...envelope({
      programme,
      locale,
      recipient: programme.owner,
      date: alert.date,
      id: `${programme.id}\n${alert.id}`,
    }),
    subject: message(locale, `notice.${cause}.subject`, names),
    headers: { ...automatic(locale) },
    text: canonical(`${text}\n`),
  });
  return composer.compile().build();
}

/** What telling the owner needs from outside. */
export interface AlertPort {
  /** False if this alert was sent before, or another has it in hand. */
  readonly claim: (id: string) => Promise<boolean>;
  /** Whether mail may go to an address. */
  readonly isSuppressed: (email: string) => Promise<boolean>;
  readonly handOver: (to: string, raw: Uint8Array) => Promise<Handover>;
  readonly settle: (id: string, state: 'sent' | 'rejected' | 'unknown', reason: string | null) => Promise<unknown>;
}

/**
 * Tells the owner once, by the alert's id.
 * @throws {Error} where SES takes no mail for now: whoever called is to call again.
 */
export async function sendAlert(
  port: AlertPort,
  to: string,
  id: string,
  build: () => Promise<Uint8Array>,
): Promise<'sent' | 'repeated' | 'unsent'> {
  if (await port.isSuppressed(to)) return 'unsent';
  if (!(await port.claim(id))) return 'repeated';
  const handover = await port.handOver(to, await build());
  switch (handover.result) {
    case 'accepted':
      await port.settle(id, 'sent', null);
      return 'sent';
    case 'later':
      throw new Error(`the owner could not be told yet: ${handover.reason}`);
    case 'rejected':
    case 'unknown':
      await port.settle(id, handover.result, handover.reason);
      return 'unsent';
  }
}
