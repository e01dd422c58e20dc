import type { ContactAge } from '../model/contact.ts';
import { epochOf } from '../model/instant.ts';
import { type FieldworkRecord, indexAt, type Layout } from '../model/packed.ts';
import type { Programme, Where } from '../model/programme/index.ts';

export type Quota = Programme['quotas'][number];

/** What the gate asks of a period, in the order of the programme. */
export interface Asked {
  readonly quotas: readonly Quota[];
  readonly sources: readonly { readonly operator: string; readonly where: Where }[];
  readonly operators: readonly string[];
  /** Months before the answers in which a claimed contact must be on record. */
  readonly within: 3 | 6 | 12;
  /** IANA zone in which a date without a time begins. */
  readonly timezone: string;
}

/** Responses of a period, counted as {@link Asked} lists it. */
export interface Counts {
  total: number;
  /** Towards each quota. */
  readonly quotas: number[];
  /** Newest answer of each source, milliseconds since 1970; null without any. */
  readonly newest: (number | null)[];
  /** Claims of contact of each operator that were looked up in its records, and those that are on record in time. */
  readonly contacts: { checked: number; onRecord: number }[];
}

export const noCounts = ({ quotas, sources, operators }: Asked): Counts => ({
  total: 0,
  quotas: quotas.map(() => 0),
  newest: sources.map(() => null),
  contacts: operators.map(() => ({ checked: 0, onRecord: 0 })),
});

/** Ages of a contact that lie within 3, 6 and 12 months. */
const IN_TIME: Readonly<Record<Asked['within'], readonly ContactAge[]>> = {
  3: ['within3'],
  6: ['within3', 'within6'],
  12: ['within3', 'within6', 'within12'],
};

const later = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));

/** Adds a record to the counts, read by the layout that it was packed by. */
export function counter(
  asked: Asked,
  layoutOf: (id: string) => Layout,
): (counts: Counts, record: FieldworkRecord) => void {
  const epoch = epochOf(asked.timezone);
  const inTime = new Set<string>(IN_TIME[asked.within]);
  return (counts, record) => {
    const layout = layoutOf(record.layout);
    const operator = layout.parties[indexAt(record.packed, 0)]?.split('/')[0];
    const hasSegment = ([segment, value]: [string, string]): boolean => {
      const position = layout.segments.findIndex((s) => s.id === segment);
      return position >= 0 && layout.segments[position]?.values[indexAt(record.packed, 1 + position)] === value;
    };
    const isOf = (of: { readonly operator: string; readonly where: Where }): boolean =>
      of.operator === operator && Object.entries(of.where).every(hasSegment);
    const fact = (id: string): string | undefined => {
      const place = layout.facts?.findIndex((f) => f.id === id) ?? -1;
      const position = 1 + layout.segments.length + layout.items.length + place;
      return place < 0 ? undefined : layout.facts?.[place]?.values[indexAt(record.packed, position)];
    };
    counts.total += 1;
    asked.quotas.forEach((quota, i) => {
      if (isOf(quota)) counts.quotas[i] = (counts.quotas[i] ?? 0) + 1;
    });
    asked.sources.forEach((source, i) => {
      if (isOf(source)) counts.newest[i] = later(counts.newest[i] ?? null, epoch(record.answeredAt));
    });
    const contacts = counts.contacts[asked.operators.indexOf(operator ?? '')];
    const recorded = fact('recordedContact');
    if (contacts === undefined || recorded === undefined || fact('claimedContact') !== 'yes') return;
    contacts.checked += 1;
    if (inTime.has(recorded)) contacts.onRecord += 1;
  };
}

/** Counts of the shards together. */
export function addCounts(asked: Asked, shards: readonly Counts[]): Counts {
  const sum = (of: (shard: Counts) => number | undefined): number =>
    shards.reduce((total, shard) => total + (of(shard) ?? 0), 0);
  return {
    total: sum(({ total }) => total),
    quotas: asked.quotas.map((_, i) => sum(({ quotas }) => quotas[i])),
    newest: asked.sources.map((_, i) =>
      shards.reduce<number | null>((newest, shard) => later(newest, shard.newest[i] ?? null), null),
    ),
    contacts: asked.operators.map((_, i) => ({
      checked: sum(({ contacts }) => contacts[i]?.checked),
      onRecord: sum(({ contacts }) => contacts[i]?.onRecord),
    })),
  };
}
