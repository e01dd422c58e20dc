import type { FieldworkRecord } from '../model/packed.ts';
import { longTime, shortTime } from './short-time.ts';
import type { Item } from './table.ts';

/** A response as it is kept. */
export interface StoredResponse {
  readonly kind: 'responses';
  readonly programme: string;
  readonly period: string;
  readonly id: string;
  readonly revision: number;
  /** Hash of what was sent, to tell a repetition from a contradiction. */
  readonly hash: string;
  readonly layout: string;
  readonly packed: string;
  readonly weight: number | undefined;
  /** ISO 8601. */
  readonly answeredAt: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  /** Keyed hash of the contact reference. */
  readonly contact: string | undefined;
  readonly respondent: string | undefined;
  readonly interviewer: string | undefined;
  readonly durationSeconds: number | undefined;
  /** Coded comments, packed. */
  readonly comments: string | undefined;
  /** What was said, per comment; empty for one without text. */
  readonly texts: readonly string[] | undefined;
  /** Which part of which file it came with; undefined for one that came by the API. */
  readonly origin?: string;
  /** Epoch seconds after which DynamoDB deletes it. */
  readonly expires: number;
}

/** Between parts of one attribute: no hash, id of a layout, time, packed answer or number has one in it. */
export const PART = ' ';

/**
 * What is of responses alone.
 *
 * - `a`: id of the layout, time of the answers, packed answers, and the weight where there is one
 * - `p`, `i`, `d`: respondent, interviewer, duration in seconds
 * - `k`, `x`: codes of comments, packed; their texts
 */
export const responseAttributes = (r: StoredResponse): Item => ({
  a: { S: [r.layout, shortTime(r.answeredAt), r.packed, ...(r.weight === undefined ? [] : [r.weight])].join(PART) },
  ...(r.respondent === undefined ? {} : { p: { S: r.respondent } }),
  ...(r.interviewer === undefined ? {} : { i: { S: r.interviewer } }),
  ...(r.durationSeconds === undefined ? {} : { d: { N: String(r.durationSeconds) } }),
  ...(r.comments === undefined ? {} : { k: { S: r.comments } }),
  ...(r.texts === undefined ? {} : { x: { L: r.texts.map((text) => ({ S: text })) } }),
});

/** What {@link recordOf} reads of an item. */
export const RECORD_PROJECTION = 'sk, a, p, i, d, c, k';

/** A stored response as the checks of the fieldwork and scoring read it. @throws {RangeError} if it is not in the form above. */
export function recordOf(item: Item): FieldworkRecord {
  const [layout = '', answered = '', packed, weight = '1'] = item.a?.S?.split(PART) ?? [];
  if (packed === undefined)
    throw new RangeError(`the response ${item.sk?.S} is not stored as this version stores them`);
  return {
    id: item.sk?.S ?? '',
    layout,
    packed,
    weight: Number(weight),
    respondent: item.p?.S,
    interviewer: item.i?.S,
    durationSeconds: item.d?.N === undefined ? undefined : Number(item.d.N),
    contact: item.c?.S,
    answeredAt: longTime(answered),
    comments: item.k?.S,
  };
}
