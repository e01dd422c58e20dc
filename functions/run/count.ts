import { indexAt, type Layout, type PackedRecord } from '../model/packed.ts';
import type { Programme } from '../model/programme/index.ts';

export type Quota = Programme['quotas'][number];

/** Responses of a period: all of them, and those that count towards each quota, in the order of the programme. */
export interface Counts {
  total: number;
  readonly quotas: number[];
}

export const noCounts = (quotas: readonly Quota[]): Counts => ({ total: 0, quotas: quotas.map(() => 0) });

/** Adds a record to the counts, read by the layout that it was packed by. */
export function counter(
  quotas: readonly Quota[],
  layoutOf: (id: string) => Layout,
): (counts: Counts, record: PackedRecord) => void {
  return (counts, record) => {
    const layout = layoutOf(record.layout);
    const operator = layout.parties[indexAt(record.packed, 0)]?.split('/')[0];
    const hasSegment = ([segment, value]: [string, string]): boolean => {
      const position = layout.segments.findIndex((s) => s.id === segment);
      return position >= 0 && layout.segments[position]?.values[indexAt(record.packed, 1 + position)] === value;
    };
    counts.total += 1;
    quotas.forEach((quota, i) => {
      if (quota.operator === operator && Object.entries(quota.where).every(hasSegment))
        counts.quotas[i] = (counts.quotas[i] ?? 0) + 1;
    });
  };
}

/** Counts of the shards together. */
export function addCounts(quotas: readonly Quota[], shards: readonly Counts[]): Counts {
  return {
    total: shards.reduce((sum, s) => sum + s.total, 0),
    quotas: quotas.map((_, i) => shards.reduce((sum, s) => sum + (s.quotas[i] ?? 0), 0)),
  };
}
