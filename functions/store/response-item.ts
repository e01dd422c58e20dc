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
 * - `a`: packed answers
 * - `t`: id of the layout, time of the answers, and the weight where there is one
 * - `p`, `i`, `d`: respondent, interviewer, duration in seconds
 * - `k`, `x`: codes of comments, packed; their texts
 */
export const responseAttributes = (r: StoredResponse): Item => ({
  a: { S: r.packed },
  t: { S: [r.layout, shortTime(r.answeredAt), ...(r.weight === undefined ? [] : [r.weight])].join(PART) },
  ...(r.respondent === undefined ? {} : { p: { S: r.respondent } }),
  ...(r.interviewer === undefined ? {} : { i: { S: r.interviewer } }),
  ...(r.durationSeconds === undefined ? {} : { d: { N: String(r.durationSeconds) } }),
  ...(r.comments === undefined ? {} : { k: { S: r.comments } }),
  ...(r.texts === undefined ? {} : { x: { L: r.texts.map((text) => ({ S: text })) } }),
});

/** What {@link recordOf} reads of an item. */
export const RECORD_PROJECTION = 'sk, a, t, p, i, d, c, k';

/**
 * A response that was read. Few ask when it was answered, and not for every one: that is worked out when they do. It is
 * therefore no field, and a copy by spreading is without it.
 */
class ReadResponse implements FieldworkRecord {
  readonly id: string;
  readonly layout: string;
  readonly packed: string;
  readonly weight: number;
  readonly respondent: string | undefined;
  readonly interviewer: string | undefined;
  readonly durationSeconds: number | undefined;
  readonly contact: string | undefined;
  readonly comments: string | undefined;
  /** As {@link shortTime} gives it. */
  readonly #answered: string;

  constructor({ sk, a, t, p, i, d, c, k }: Item) {
    const joined = t?.S ?? '';
    const first = joined.indexOf(PART);
    if (a?.S === undefined || first < 0)
      throw new RangeError(`the response ${sk?.S} is not stored as this version stores them`);
    const second = joined.indexOf(PART, first + 1);
    this.id = sk?.S ?? '';
    this.layout = joined.slice(0, first);
    this.packed = a.S;
    this.#answered = second < 0 ? joined.slice(first + 1) : joined.slice(first + 1, second);
    this.weight = second < 0 ? 1 : Number(joined.slice(second + 1));
    this.respondent = p?.S;
    this.interviewer = i?.S;
    this.durationSeconds = d?.N === undefined ? undefined : Number(d.N);
    this.contact = c?.S;
    this.comments = k?.S;
  }

  get answeredAt(): string {
    return longTime(this.#answered);
  }
}

/** A stored response as the checks of the fieldwork and scoring read it. @throws {RangeError} if it is not in the form above. */
export const recordOf = (item: Item): FieldworkRecord => new ReadResponse(item);
