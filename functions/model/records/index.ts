import * as z from 'zod';
import type { Programme } from '../programme/index.ts';
import { type ReadAs, readAs } from '../read-as.ts';
import { ACTIONS, type Improvement } from './action.ts';
import { AUDITS, type Audit } from './audit.ts';
import { COMPLAINTS, type Complaint } from './complaint.ts';
import { FOLLOW_UPS, type FollowUp } from './follow-up.ts';
import { METRICS, type MetricPoint } from './metric.ts';
import type { RecordColumn, RecordDefinition, RecordFault, SentRecord } from './record.ts';

export { operatorOf } from './faults.ts';
export type { RecordColumn, SentRecord } from './record.ts';

/** A sound record, read by its kind. */
interface ReadRecord {
  readonly record: SentRecord;
  /** When it happened: a date, or a date-time with offset. */
  readonly at: string;
  readonly faults: (programme: Programme) => readonly RecordFault[];
}

/** A kind of records, its own type left out: what the way that all kinds share needs of it. */
interface Kind<T extends SentRecord> {
  readonly schema: z.ZodType<T>;
  readonly dateField: string;
  readonly texts: readonly string[];
  readonly columns: (programme: Programme) => readonly RecordColumn[];
  /** Reads one by its schema alone. */
  readonly read: (input: unknown) => ReadAs<ReadRecord>;
}

function kind<T extends SentRecord>(definition: RecordDefinition<T>): Kind<T> {
  const { schema, dateField, dateOf, faults, texts, columns } = definition;
  const reader = schema.transform(
    (record): ReadRecord => ({
      record,
      at: dateOf(record),
      faults: (programme) => faults(record, programme),
    }),
  );
  return { schema, dateField, texts, columns, read: (input) => readAs(reader, input) };
}

/** What a record of each kind is. */
export interface RecordTypes {
  audits: Audit;
  metrics: MetricPoint;
  complaints: Complaint;
  followUps: FollowUp;
  actions: Improvement;
}
export type RecordKind = keyof RecordTypes;

/** Everything that is sent in beside responses and published scores, by the name of its address. */
export const RECORDS: { readonly [K in RecordKind]: Kind<RecordTypes[K]> } = {
  audits: kind(AUDITS),
  metrics: kind(METRICS),
  complaints: kind(COMPLAINTS),
  followUps: kind(FOLLOW_UPS),
  actions: kind(ACTIONS),
};

export const RECORD_KINDS = ['audits', 'metrics', 'complaints', 'followUps', 'actions'] as const;

/** What the API takes in batches, each item judged by itself. */
export const SENT_KINDS = ['responses', ...RECORD_KINDS] as const;
export const sentKindSchema = z.enum(SENT_KINDS);
export type SentKind = z.infer<typeof sentKindSchema>;
