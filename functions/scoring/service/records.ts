import type { Month } from '../../model/period.ts';
import type { RecordTypes } from '../../model/records/index.ts';

/**
 * What was sent beside answers, month by month: of the period, of the periods that its trend shows, and of the baseline of
 * control charts. What an earlier version of the programme measured otherwise is not among it.
 */
export interface ServiceRecords {
  readonly audits: ReadonlyMap<Month, readonly RecordTypes['audits'][]>;
  readonly metrics: ReadonlyMap<Month, readonly RecordTypes['metrics'][]>;
  /** Bases below which the version in force in a month hid figures. */
  readonly hideBelow: ReadonlyMap<Month, number>;
}

export const NO_RECORDS: ServiceRecords = { audits: new Map(), metrics: new Map(), hideBelow: new Map() };

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
