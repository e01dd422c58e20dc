import { periodOf } from '../model/month-of.ts';
import type { Programme } from '../model/programme/index.ts';
import { operatorOf, RECORDS, type RecordKind, type SentRecord } from '../model/records/index.ts';
import type { ItemFault } from '../model/response.ts';
import { pointerOf } from '../runtime/http.ts';
import { inForce, type ProgrammeVersion } from '../store/programmes.ts';
import { idIn } from './judge.ts';
import { accessFaults, moveFaults, type PlacedFault } from './response-faults.ts';

/** A record that may be stored: what was sent, its period, and the programme version it is read by. */
export interface SoundRecord {
  readonly record: SentRecord;
  readonly period: string;
  readonly programme: Programme;
}

/**
 * Judges records of a kind one by one, as `judge` does responses.
 * @param versions Versions of one programme, oldest first; at least one.
 * @param operators Operators that the sender may send data of; all if undefined.
 */
export function judgeRecords(
  kind: RecordKind,
  versions: readonly ProgrammeVersion[],
  operators?: readonly string[],
): (
  input: unknown,
  index: number,
) => { sound: SoundRecord } | { id: string | null; period: string | null; faults: ItemFault[] } {
  const { read, dateField } = RECORDS[kind];
  const zone = versions.at(-1)?.programme.timezone ?? 'UTC';
  return (input, index) => {
    const at = (faults: readonly PlacedFault[]): ItemFault[] =>
      faults.map(([path, reason]) => ({ pointer: pointerOf([kind, index, ...path]), reason }));
    const found = read(input);
    if (found.faults !== undefined) {
      const faults = at(found.faults.map(({ path, reason }) => [path, reason]));
      return { id: idIn(input), period: null, faults };
    }
    const { record, at: date, faults: faultsIn } = found.data;
    const { id } = record;
    const period = periodOf(date, zone);
    if (period === undefined) return { id, period: null, faults: at([[[dateField], 'is not a date']]) };
    const programme = inForce(versions, period)?.programme;
    if (programme === undefined) {
      const first = versions[0]?.programme.effectiveFrom;
      return { id, period, faults: at([[[dateField], `${period} is before the programme begins (${first})`]]) };
    }
    const faults = at([
      ...moveFaults(period, record.movedFrom, dateField),
      ...accessFaults(operators, operatorOf(record, programme), kind),
      ...faultsIn(programme),
    ]);
    return faults.length > 0 ? { id, period, faults } : { sound: { record, period, programme } };
  };
}
