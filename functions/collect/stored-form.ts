import type { Layout } from '../model/packed.ts';
import { packComments } from '../model/packed-comments.ts';
import { endOf, shift } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Response } from '../model/response.ts';
import type { StoredResponse } from '../store/response-item.ts';
import { digest } from './digest.ts';
import type { Sound } from './judge.ts';
import { maskComments } from './mask.ts';

/** The same content gives the same hash, whatever the order of its keys and whether an empty answer was sent as null. */
export function contentHash(r: Response): string {
  const sorted = (record: Readonly<Record<string, unknown>>) =>
    Object.entries(record)
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const content: unknown[] = [
    r.operator,
    r.brand ?? null,
    r.answeredAt,
    r.weight ?? 1,
    sorted(r.segments),
    sorted(r.answers),
    r.contact ?? null,
  ];
  // Behind the rest and only where there are any, so that what was stored before them keeps its hash.
  const fieldwork = sorted({
    respondent: r.respondent ?? null,
    interviewer: r.interviewer ?? null,
    durationSeconds: r.durationSeconds ?? null,
    claimedContact: r.claimedContact ?? null,
    recordedContact: r.recordedContact === null ? 'none' : (r.recordedContact ?? null),
    comments: r.comments?.length ? r.comments.map(sorted) : null,
  });
  if (fieldwork.length > 0) content.push(fieldwork);
  return digest(content);
}

/** Epoch seconds at which the answers of a period are deleted; worked out once for each period of a batch. */
export function expiry(): (programme: Programme, period: string) => number {
  const known = new Map<string, number>();
  return (programme, period) => {
    const end = () => Date.parse(endOf(shift(period, programme.retentionMonths), programme.timezone)) / 1000;
    const seconds = known.get(period) ?? end();
    known.set(period, seconds);
    return seconds;
  };
}

/** What was said, comment by comment; undefined if nothing was. */
function textsOf({ comments = [] }: Response): string[] | undefined {
  return comments.some(({ text }) => text !== undefined) ? comments.map(({ text = '' }) => text) : undefined;
}

/** What storing needs, to put a response into the form that it is kept in. */
export interface FormPort {
  /** Keeps a layout beside the answers; cheap when it is kept already. Returns its id. */
  readonly keepLayout: (programme: string, layout: Layout) => Promise<string>;
  /** Keyed hash of a contact reference. */
  readonly hashContact: (programme: string, contact: string) => Promise<string>;
}

/** @param now Time of receipt, ISO 8601. */
export async function storedForm(
  port: FormPort,
  { response: sent, period, programme, layout, packed }: Sound,
  now: string,
): Promise<Omit<StoredResponse, 'expires'>> {
  // Masked and hashed first: the hash of the content must not let anyone try out phone numbers.
  const contact = sent.contact === undefined ? undefined : await port.hashContact(programme.id, sent.contact);
  const response = { ...sent, contact, comments: maskComments(sent.comments) };
  return {
    kind: 'responses',
    programme: programme.id,
    period,
    id: response.id,
    revision: response.revision,
    hash: contentHash(response),
    layout: await port.keepLayout(programme.id, layout),
    packed,
    weight: response.weight,
    answeredAt: response.answeredAt,
    receivedAt: now,
    contact,
    respondent: response.respondent,
    interviewer: response.interviewer,
    durationSeconds: response.durationSeconds,
    comments: packComments(layout, response.comments),
    texts: textsOf(response),
  };
}
