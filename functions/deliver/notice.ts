import MailComposer from 'nodemailer/lib/mail-composer';
import { message } from '../../templates/locale/index.ts';
import type { Programme } from '../model/programme/index.ts';
import { type Locale, textIn } from '../model/text.ts';
import { automatic, canonical, envelope } from './mime.ts';
import { oneLine } from './one-line.ts';

/** What the owner of a programme is told; a notice with the same id is told once. */
export interface Notice {
  readonly id: string;
  /** What it is about, in one word: stands in the message's tags. */
  readonly kind: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** The language that an owner is written to in: the programme's first. */
export const ownerLocale = ({ locales }: Pick<Programme, 'locales'>): Locale => locales[0] ?? 'en';

/** The message that tells the owner, as text and without an attachment. @param date ISO 8601, for the Date header. */
export async function buildNotice(programme: Programme, notice: Notice, date: string): Promise<Uint8Array> {
  const locale = ownerLocale(programme);
  const names = { programme: oneLine(textIn(programme.name, locale)) };
  const text = [...notice.paragraphs, `-- \n${message(locale, 'notice.signature', names)}`].join('\n\n');
  const id = `${programme.id}\n${notice.id}`;
  const owner = { name: textIn(programme.owner.name, locale), email: programme.owner.email };
  const composer = new MailComposer({
    ...envelope({ programme, locale, recipient: owner, date, id }),
    subject: notice.subject,
    headers: { ...automatic(locale) },
    text: canonical(`${text}\n`),
  });
  return composer.compile().build();
}
