import { createHash } from 'node:crypto';
import { RECORD_KINDS, type RecordKind, type SentKind } from '../model/records/index.ts';

/**
 * Partitions that one programme and period is spread over, so that none of them limits ingestion; one alone for kinds
 * that come few at a time.
 */
export const SHARDS: Readonly<Record<SentKind, number>> = {
  responses: 16,
  complaints: 4,
  followUps: 4,
  audits: 1,
  metrics: 1,
  actions: 1,
};

/** Which shard an item lives in: a function of its id alone, so that sending it again finds it. */
export function shardOf(kind: SentKind, id: string): number {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % SHARDS[kind];
}

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Every key of the table. `#` separates: ids cannot contain it. That of answers is short: it is paid for with each of them. */
export const keys = {
  answers: (programme: string, period: string, shard: number): string => `A#${programme}#${period}#${two(shard)}`,
  records: (kind: RecordKind, programme: string, period: string, shard: number): string =>
    `RECORD-${kind}#${programme}#${period}#${two(shard)}`,
  arrivals: (kind: SentKind, programme: string, period: string): string => `ARRIVAL-${kind}#${programme}#${period}`,
  periods: (programme: string): string => `PERIOD#${programme}`,
  layouts: (programme: string): string => `LAYOUT#${programme}`,
  benchmarks: (programme: string, period: string): string => `BENCHMARK#${programme}#${period}`,
  clients: 'CLIENT',
  findings: (programme: string): string => `FINDING#${programme}`,
  notices: (programme: string, tool: string): string => `NOTICE#${programme}#${tool}`,
  caughtUp: (programme: string): string => `CAUGHT#${programme}`,
  imports: (programme: string): string => `IMPORT#${programme}`,
  recipients: (programme: string): string => `RECIPIENT#${programme}`,
  runs: (programme: string): string => `RUN#${programme}`,
  run: (programme: string, report: string, scheduledTime: string): Key => ({
    pk: `RUN#${programme}`,
    sk: `${report}#${scheduledTime}`,
  }),
  revisionRequests: (programme: string): string => `REVISE#${programme}`,
  decisions: (programme: string, report: string, scheduledTime: string): string =>
    `DECISION#${programme}#${report}#${scheduledTime}`,
  page: (
    programme: string,
    report: string,
    scheduledTime: string,
    list: 'editions' | 'deliveries',
    page: number,
  ): Key => ({
    pk: `PAGE#${programme}#${report}#${scheduledTime}`,
    sk: `${list}#${four(page)}`,
  }),
  editions: (programme: string, period: string): string => `EDITION#${programme}#${period}`,
  suppressions: 'SUPPRESSED',
  warnings: (programme: string): string => `WARNING#${programme}`,
  alerts: (programme: string): string => `ALERT#${programme}`,
  deliveries: (programme: string, period: string): string => `DELIVERY#${programme}#${period}`,
} as const;

/** What a shard of responses or records is of, by its key. @throws {RangeError} for any other key. */
export function shardIn(shardKey: string): { readonly kind: SentKind; readonly month: string } {
  const [name = '', , month = ''] = shardKey.split('#');
  const kind = name === 'A' ? 'responses' : RECORD_KINDS.find((one) => name === `RECORD-${one}`);
  if (kind === undefined) throw new RangeError(`${shardKey} is no shard of responses or records`);
  return { kind, month };
}
