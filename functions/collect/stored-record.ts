import { RECORDS, type RecordKind } from '../model/records/index.ts';
import type { StoredRecord } from '../store/record-item.ts';
import { digest } from './digest.ts';
import type { SoundRecord } from './judge-records.ts';
import { maskText } from './mask.ts';
import type { FormPort } from './stored-form.ts';

/** Every text in a value masked. */
function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner)]));
}

/** A value with the keys of its objects in order, so that the order in which they were sent does not count. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, ordered(inner)]));
}

/** @param now Time of receipt, ISO 8601. */
export async function storedRecord(
  port: Pick<FormPort, 'hashContact'>,
  kind: RecordKind,
  { record, period, programme }: SoundRecord,
  now: string,
): Promise<Omit<StoredRecord, 'expires'>> {
  const { contact: given, revision, movedFrom, ...content } = record;
  // Masked and hashed first: the hash of the content must not let anyone try out phone numbers.
  const contact = given === undefined ? undefined : await port.hashContact(programme.id, given);
  const { texts } = RECORDS[kind];
  const entries = Object.entries(content).map(([field, value]) => [
    field,
    texts.includes(field) ? masked(value) : value,
  ]);
  const body = JSON.stringify(ordered(Object.fromEntries(entries)));
  return {
    kind,
    programme: programme.id,
    period,
    id: record.id,
    revision,
    hash: digest([body, contact ?? null]),
    body,
    receivedAt: now,
    contact,
  };
}
