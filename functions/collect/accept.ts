import type { Programme } from '../model/programme/index.ts';
import { RECORDS, type SentKind } from '../model/records/index.ts';
import type { ItemFault } from '../model/response.ts';
import type { StoredItem } from '../store/item-form.ts';
import type { ProgrammeVersion } from '../store/programmes.ts';
import type { StoredRecord } from '../store/record-item.ts';
import type { StoredResponse } from '../store/response-item.ts';
import { judge, type Sound } from './judge.ts';
import { judgeRecords } from './judge-records.ts';
import { type FormPort, storedForm } from './stored-form.ts';
import { storedRecord } from './stored-record.ts';

/** A response or record that may be stored. */
export interface Accepted {
  readonly id: string;
  readonly period: string;
  readonly programme: Programme;
  readonly movedFrom: string | undefined;
  /** The form that it is kept in. @param now Time of receipt, ISO 8601. @param expires Epoch seconds. */
  readonly form: (port: FormPort, now: string, expires: number) => Promise<StoredItem>;
}

export type Judged =
  | { readonly accepted: Accepted }
  | { readonly id: string | null; readonly period: string | null; readonly faults: ItemFault[] };

/** Field whose date says the month of an item. */
export const dateFieldOf = (kind: SentKind): string => (kind === 'responses' ? 'answeredAt' : RECORDS[kind].dateField);

export function acceptedResponse(sound: Sound): Judged {
  const { id, period, programme, movedFrom } = sound;
  const form = async (port: FormPort, now: string, expires: number): Promise<StoredResponse> => ({
    ...(await storedForm(port, sound, now)),
    expires,
  });
  return { accepted: { id, period, programme, movedFrom, form } };
}

/**
 * Judges what was sent of a kind, one by one.
 * @param versions Versions of one programme, oldest first; at least one.
 * @param operators Operators whose data the sender may send; all if undefined.
 */
export function judgeKind(
  kind: SentKind,
  versions: readonly ProgrammeVersion[],
  operators: readonly string[] | undefined,
): (input: unknown, index: number) => Judged {
  if (kind === 'responses') {
    const judged = judge(versions, operators);
    return (input, index) => {
      const found = judged(input, index);
      return 'sound' in found ? acceptedResponse(found.sound) : found;
    };
  }
  const judged = judgeRecords(kind, versions, operators);
  return (input, index) => {
    const found = judged(input, index);
    if (!('sound' in found)) return found;
    const { record, period, programme } = found.sound;
    const form = async (port: FormPort, now: string, expires: number): Promise<StoredRecord> => ({
      ...(await storedRecord(port, kind, found.sound, now)),
      expires,
    });
    return { accepted: { id: record.id, period, programme, movedFrom: record.movedFrom, form } };
  };
}
