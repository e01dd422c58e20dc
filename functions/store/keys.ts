import { createHash } from 'node:crypto';

/** Partitions that one programme and period is spread over, so that none of them limits ingestion. */
export const SHARDS = 16;

/** Which shard a response lives in: a function of its id alone, so that sending it again finds it. */
export function shardOf(id: string): number {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % SHARDS;
}

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Every key of the table. `#` separates: ids cannot contain it. */
export const keys = {
  answers: (programme: string, period: string, shard: number): string => `ANSWER#${programme}#${period}#${two(shard)}`,
  arrivals: (programme: string, period: string): string => `ARRIVAL#${programme}#${period}`,
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
  alerts: (programme: string): string => `ALERT#${programme}`,
  deliveries: (programme: string, period: string): string => `DELIVERY#${programme}#${period}`,
} as const;

/** The month in the key of a shard of answers. */
export const monthIn = (answersKey: string): string => answersKey.split('#')[2] ?? '';
