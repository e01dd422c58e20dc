import type { Month } from '../../model/period.ts';
import type { RecordTypes } from '../../model/records/index.ts';

/** What was sent beside answers, month by month: of the period, and of the periods that its trend shows. */
export interface ServiceRecords {
  readonly audits: ReadonlyMap<Month, readonly RecordTypes['audits'][]>;
  readonly metrics: ReadonlyMap<Month, readonly RecordTypes['metrics'][]>;
}

export const NO_RECORDS: ServiceRecords = { audits: new Map(), metrics: new Map() };

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
