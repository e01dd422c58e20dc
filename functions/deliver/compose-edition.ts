import type { Programme } from '../model/programme/index.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Delivery, Edition } from '../model/run.ts';
import { type ScopedScores, scopedScoresSchema } from '../model/scores.ts';
import { type Archive, getBytes, getJson, places } from '../store/archive.ts';
import { reportLink, unsubscribeLink } from './links.ts';
import { buildMessage } from './message.ts';
import { dayAfter } from './readers.ts';

/** Bytes in a megabyte, as the programme file counts. */
const MEGABYTE = 1_000_000;

/** What every message of a page is written with. */
export interface Stationery {
  readonly archive: Archive;
  readonly programme: Programme;
  /** Address of our API, without a slash at the end. */
  readonly api: string;
  /** Keys that sign links, the current one first. */
  readonly linkKeys: () => Promise<readonly [string, ...string[]]>;
}

interface Issued {
  readonly pdf: Uint8Array;
  /** Scores and gaps as CSV, where the report's mails carry them. */
  readonly tables: Uint8Array | undefined;
  readonly scores: ScopedScores;
}

/** What the archive holds of an edition, and of its scope alone. */
async function read(archive: Archive, { reports }: Programme, edition: Edition): Promise<Issued> {
  const { programme, report, period, revision, scope } = edition;
  const pdf = await getBytes(archive, places.edition(edition));
  const place = places.scope(programme, period, report, revision, scope);
  const scores = await getJson(archive, place, scopedScoresSchema);
  const isAttached = reports.find((r) => r.id === report)?.tables === 'attach';
  const tables = isAttached ? await getBytes(archive, places.tables(edition)) : undefined;
  if (pdf === undefined || scores === undefined || (isAttached && tables === undefined))
    throw new RangeError(`the archive lacks the edition ${edition.id}`);
  return { pdf, tables, scores };
}

/**
 * Writes the message of a delivery from what the archive holds of its edition. The edition read last is kept, since the
 * deliveries of a page mostly share it; only one is, for a report may have megabytes.
 * @throws {RangeError} if the archive lacks the edition, or an address cannot stand in a header.
 */
export function composeEdition({ archive, programme, api, linkKeys }: Stationery) {
  let last: { readonly id: string; readonly issued: Issued } | undefined;

  /** @param date for the Date header, ISO 8601. */
  return async (delivery: Delivery, edition: Edition, recipient: Recipient, date: string): Promise<Uint8Array> => {
    if (last?.id !== edition.id) last = { id: edition.id, issued: await read(archive, programme, edition) };
    const { pdf, tables, scores } = last.issued;
    const [key] = await linkKeys();
    const { report, locale, period } = edition;
    const named = { programme: programme.id, recipient: recipient.id };
    const until = dayAfter(programme, date, programme.mail.linkDays);
    const linked = () => ({
      address: reportLink(api, key, { ...named, period, edition: edition.id, until }),
      bytes: pdf.byteLength,
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
      pdf: pdf.byteLength > programme.mail.attachUpTo * MEGABYTE ? linked() : pdf,
      tables,
      unsubscribe: unsubscribeLink(api, key, { ...named, report }),
    });
    return raw;
  };
}
