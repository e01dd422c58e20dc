import { message } from '../../templates/locale/index.ts';
import { addressHash } from '../model/address.ts';
import type { Programme } from '../model/programme/index.ts';
import { alertId, type Suppression } from '../model/run.ts';
import { textIn } from '../model/text.ts';
import { type Notice, ownerLocale } from './notice.ts';
import { oneLine } from './one-line.ts';

/** A reader whom no mail reaches any more. */
export interface LostReader {
  readonly recipient: { readonly id: string; readonly name: string };
  /** The address, in clear; it does not stand in the notice. */
  readonly email: string;
  readonly cause: Suppression['cause'];
  /** What the mail system said. */
  readonly reason: string;
}

/** Tells that an address bounced for good, or that its reader complained: once for each cause and address. */
export function lostReaderNotice(programme: Programme, { recipient, email, cause, reason }: LostReader): Notice {
  const locale = ownerLocale(programme);
  const names = {
    programme: oneLine(textIn(programme.name, locale)),
    name: oneLine(recipient.name),
    recipient: recipient.id,
  };
  return {
    id: alertId(cause, addressHash(email)),
    kind: cause,
    subject: message(locale, `notice.${cause}.subject`, names),
    paragraphs: [
      message(locale, `notice.${cause}`, names),
      message(locale, 'notice.reason', { reason: oneLine(reason) }),
      message(locale, 'notice.clear'),
    ],
  };
}
