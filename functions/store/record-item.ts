import type { RecordKind } from '../model/records/index.ts';
import type { Item } from './table.ts';

/** A record as it is kept: what was sent, as JSON, without its contact reference. */
export interface StoredRecord {
  readonly kind: RecordKind;
  readonly programme: string;
  readonly period: string;
  readonly id: string;
  readonly revision: number;
  /** Hash of what was sent, to tell a repetition from a contradiction. */
  readonly hash: string;
  readonly body: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  /** Keyed hash of the contact reference. */
  readonly contact: string | undefined;
  /** Which part of which file it came with; undefined for one that came by the API. */
  readonly origin?: string;
  /** Epoch seconds after which DynamoDB deletes it. */
  readonly expires: number;
}

export const recordAttributes = ({ body }: StoredRecord): Item => ({ b: { S: body } });
