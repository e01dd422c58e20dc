import type { Programme } from '../model/programme/index.ts';
import type { Delivery, Edition, Recipient } from '../model/run.ts';
import { scopedScoresSchema } from '../model/scores.ts';
import { type Archive, getBytes, getJson, places } from '../store/archive.ts';
import { reportLink, unsubscribeLink } from './links.ts';
import type { LinkedReport } from './mail-model.ts';
import { buildMessage } from './message.ts';
import { dayAfter } from './readers.ts';

/** Bytes in a megabyte, as the programme file counts. */
const MEGABYTE = 1_000_000;

/** What every message of a page is written with. */
export interface Stationery {
  readonly archive: Archive;
  readonly programme: Programme;
  /** For the Date header, ISO 8601. */
  readonly date: string;
  /** Address of our API, without a slash at the end. */
  readonly api: string;
  /** Keys that sign links, the current one first. */
  readonly linkKeys: () => Promise<readonly [string, ...string[]]>;
}

/**
 * Writes the message of a delivery from what the archive holds of its edition, and of that scope alone.
 * @throws {RangeError} if the archive lacks the edition, or an address cannot stand in a header.
 */
export function composeEdition({ archive, programme, date, api, linkKeys }: Stationery) {
  return async (delivery: Delivery, edition: Edition, recipient: Recipient): Promise<Uint8Array> => {
    const { report, locale, period, revision, scope } = edition;
    const bytes = await getBytes(archive, places.edition(edition));
    const place = places.scope(programme.id, period, report, revision, scope);
    const scores = await getJson(archive, place, scopedScoresSchema);
    if (bytes === undefined || scores === undefined)
      throw new RangeError(`the archive lacks the edition ${edition.id}`);
    const [key] = await linkKeys();
    const unsubscribe = unsubscribeLink(api, key, { programme: programme.id, recipient: recipient.id, report });
    const until = dayAfter(programme, date, programme.mail.linkDays);
    const linked = (size: number): LinkedReport => ({
      address: reportLink(api, key, {
        programme: programme.id,
        period,
        edition: edition.id,
        recipient: recipient.id,
        until,
      }),
      bytes: size,
      until,
    });
    const { raw } = await buildMessage({
      programme,
      scores,
      report,
      locale,
      recipient,
      delivery: delivery.id,
      date,
      pdf: bytes.byteLength > programme.mail.attachUpTo * MEGABYTE ? linked(bytes.byteLength) : bytes,
      unsubscribe,
    });
    return raw;
  };
}
