import type { FieldworkRecord } from '../model/packed.ts';
import type { Item } from './table.ts';

/** A response as it is kept. Attribute names are one letter: they are stored, and paid for, with every answer. */
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

export const responseAttributes = (r: StoredResponse): Item => ({
  l: { S: r.layout },
  a: { S: r.packed },
  t: { S: r.answeredAt },
  ...(r.weight === undefined ? {} : { w: { N: String(r.weight) } }),
  ...(r.respondent === undefined ? {} : { p: { S: r.respondent } }),
  ...(r.interviewer === undefined ? {} : { i: { S: r.interviewer } }),
  ...(r.durationSeconds === undefined ? {} : { d: { N: String(r.durationSeconds) } }),
  ...(r.comments === undefined ? {} : { k: { S: r.comments } }),
  ...(r.texts === undefined ? {} : { x: { L: r.texts.map((text) => ({ S: text })) } }),
});

/** A stored response as the checks of the fieldwork and scoring read it. */
export const recordOf = (item: Item): FieldworkRecord => ({
  id: item.sk?.S ?? '',
  layout: item.l?.S ?? '',
  packed: item.a?.S ?? '',
  weight: item.w?.N === undefined ? 1 : Number(item.w.N),
  respondent: item.p?.S,
  interviewer: item.i?.S,
  durationSeconds: item.d?.N === undefined ? undefined : Number(item.d.N),
  contact: item.c?.S,
  answeredAt: item.t?.S ?? '',
  comments: item.k?.S,
});
