import { createHash } from 'node:crypto';
import { type ContactFacts, contactAge } from '../model/contact.ts';
import { type Layout, pack } from '../model/packed.ts';
import { packComments } from '../model/packed-comments.ts';
import { endOf, shift } from '../model/period.ts';
import type { BatchResult, ItemResult, Outcome, Response } from '../model/response.ts';
import type { ProgrammeVersion } from '../store/programmes.ts';
import type { StoredResponse } from '../store/responses.ts';
import { judge, type Sound } from './judge.ts';

/** What storing a batch needs from outside. */
export interface BatchPort {
  /** Keeps a layout beside the answers; cheap when it is kept already. Returns its id. */
  readonly keepLayout: (programme: string, layout: Layout) => Promise<string>;
  readonly put: (response: StoredResponse) => Promise<Exclude<Outcome, 'rejected'>>;
  /** Keyed hash of a contact reference. */
  readonly hashContact: (programme: string, contact: string) => Promise<string>;
}

/** Writes under way at the same time: enough to hide the network, few enough for one function's sockets. */
const CONCURRENT_WRITES = 32;

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
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}

/** Epoch seconds at which the answers of a period are deleted; worked out once for each period of a batch. */
function expiry(): (sound: Sound) => number {
  const known = new Map<string, number>();
  return ({ period, programme }) => {
    const end = () => Date.parse(endOf(shift(period, programme.retentionMonths), programme.timezone)) / 1000;
    const seconds = known.get(period) ?? end();
    known.set(period, seconds);
    return seconds;
  };
}

function factsOf(r: Response, zone: string): ContactFacts {
  const age = r.recordedContact === undefined ? undefined : contactAge(r.answeredAt, r.recordedContact, zone);
  return {
    ...(r.claimedContact === undefined ? {} : { claimedContact: r.claimedContact ? 'yes' : 'no' }),
    ...(age === undefined ? {} : { recordedContact: age }),
  };
}

/** What was said, comment by comment; undefined if nothing was. */
function textsOf({ comments = [] }: Response): string[] | undefined {
  return comments.some(({ text }) => text !== undefined) ? comments.map(({ text = '' }) => text) : undefined;
}

async function storedForm(
  port: BatchPort,
  { response, period, programme, layout }: Sound,
  now: string,
): Promise<Omit<StoredResponse, 'expires'>> {
  return {
    programme: programme.id,
    period,
    id: response.id,
    revision: response.revision,
    hash: contentHash(response),
    layout: await port.keepLayout(programme.id, layout),
    packed: pack(layout, response, factsOf(response, programme.timezone)),
    weight: response.weight,
    answeredAt: response.answeredAt,
    receivedAt: now,
    contact: response.contact === undefined ? undefined : await port.hashContact(programme.id, response.contact),
    respondent: response.respondent,
    interviewer: response.interviewer,
    durationSeconds: response.durationSeconds,
    comments: packComments(layout, response.comments),
    texts: textsOf(response),
  };
}

/** Runs `work` over the lanes, at most `limit` lanes at a time; what is in one lane runs in order. */
async function inLanes<T>(
  lanes: readonly (readonly T[])[],
  limit: number,
  work: (task: T) => Promise<void>,
): Promise<void> {
  const waiting = lanes.values();
  const runner = async () => {
    for (const lane of waiting) for (const task of lane) await work(task);
  };
  await Promise.all(Array.from({ length: Math.min(limit, lanes.length) }, runner));
}

/**
 * Judges and stores a batch. Every response gets its own result, in the order sent; the counts add up to the number
 * sent. Responses with the same id are stored in the order sent.
 * @param versions Versions of the programme, oldest first; at least one.
 * @param now Time of receipt, ISO 8601.
 * @param operators Operators whose answers the sender may send; all if undefined.
 */
export async function storeBatch(
  port: BatchPort,
  versions: readonly ProgrammeVersion[],
  inputs: readonly unknown[],
  now: string,
  operators?: readonly string[],
): Promise<BatchResult> {
  const judged = inputs.map(judge(versions, operators));
  const results: ItemResult[] = [];
  const lanes = new Map<string, { index: number; sound: Sound }[]>();
  judged.forEach((judgement, index) => {
    if ('sound' in judgement) {
      const { id } = judgement.sound.response;
      const lane = lanes.get(id) ?? [];
      lane.push({ index, sound: judgement.sound });
      lanes.set(id, lane);
    } else {
      results.push({
        index,
        id: judgement.id,
        period: judgement.period,
        outcome: 'rejected',
        faults: judgement.faults,
      });
    }
  });
  const expires = expiry();
  await inLanes([...lanes.values()], CONCURRENT_WRITES, async ({ index, sound }) => {
    const outcome = await port.put({ ...(await storedForm(port, sound, now)), expires: expires(sound) });
    const reason = 'another response with this id is stored; send a higher revision to replace it';
    const faults = outcome === 'conflict' ? [{ pointer: `/responses/${index}/id`, reason }] : [];
    results.push({ index, id: sound.response.id, period: sound.period, outcome, faults });
  });
  const counts = { created: 0, unchanged: 0, replaced: 0, conflict: 0, rejected: 0 };
  for (const { outcome } of results) counts[outcome] += 1;
  return { counts, results: results.sort((a, b) => a.index - b.index) };
}
