import type { FieldworkRecord } from '../model/packed.ts';
import { keys, shardOf } from './keys.ts';
import type { Item } from './table.ts';

/** A response as it is kept. Attribute names are one letter: they are stored, and paid for, with every answer. */
export interface StoredResponse {
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

export const itemOf = (r: StoredResponse): Item => ({
  ...keyOf(r.programme, r.period, r.id),
  v: { N: String(r.revision) },
  h: { S: r.hash },
  l: { S: r.layout },
  a: { S: r.packed },
  t: { S: r.answeredAt },
  r: { S: r.receivedAt },
  ttl: { N: String(r.expires) },
  ...(r.weight === undefined ? {} : { w: { N: String(r.weight) } }),
  ...(r.contact === undefined ? {} : { c: { S: r.contact } }),
  ...(r.respondent === undefined ? {} : { p: { S: r.respondent } }),
  ...(r.interviewer === undefined ? {} : { i: { S: r.interviewer } }),
  ...(r.durationSeconds === undefined ? {} : { d: { N: String(r.durationSeconds) } }),
  ...(r.origin === undefined ? {} : { o: { S: r.origin } }),
  ...(r.comments === undefined ? {} : { k: { S: r.comments } }),
  ...(r.texts === undefined ? {} : { x: { L: r.texts.map((text) => ({ S: text })) } }),
});

/** What stands in a month that a response was moved out of: no answers, but that it was here, and by which revision it went. */
export interface MoveMark {
  readonly programme: string;
  readonly period: string;
  readonly id: string;
  readonly revision: number;
  readonly movedTo: string;
  /** Epoch seconds after which DynamoDB deletes it: when the month is sealed, nothing comes to it any more. */
  readonly expires: number;
}

export const markOf = (mark: MoveMark): Item => ({
  ...keyOf(mark.programme, mark.period, mark.id),
  v: { N: String(mark.revision) },
  m: { S: mark.movedTo },
  ttl: { N: String(mark.expires) },
});

export const keyOf = (programme: string, period: string, id: string): Item => ({
  pk: { S: keys.answers(programme, period, shardOf(id)) },
  sk: { S: id },
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
