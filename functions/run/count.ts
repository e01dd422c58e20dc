import type { ContactAge, ContactFacts } from '../model/contact.ts';
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

type Test = (operator: string, packed: string) => boolean;

/** Whether a record of this layout is of an operator and has these segment values. */
function testOf(layout: Layout, of: { readonly operator: string; readonly where: Where }): Test {
  const wanted = Object.entries(of.where).map(([segment, value]) => {
    const place = layout.segments.findIndex(({ id }) => id === segment);
    return { position: 1 + place, index: layout.segments[place]?.values.indexOf(value) ?? -1 };
  });
  return (operator, packed) =>
    operator === of.operator &&
    wanted.every(({ position, index }) => index >= 0 && indexAt(packed, position) === index);
}

function factOf(layout: Layout, id: keyof ContactFacts): (packed: string) => string | undefined {
  const place = layout.facts?.findIndex((fact) => fact.id === id) ?? -1;
  const position = 1 + layout.segments.length + layout.items.length + place;
  return (packed) => (place < 0 ? undefined : layout.facts?.[place]?.values[indexAt(packed, position)]);
}

/** Where records of one layout have what is asked; looked up once, not once per record. */
const readerOf = ({ quotas, sources }: Asked, layout: Layout) => ({
  operators: layout.parties.map((party) => party.split('/')[0] ?? ''),
  quotas: quotas.map((quota) => testOf(layout, quota)),
  sources: sources.map((source) => testOf(layout, source)),
  claimed: factOf(layout, 'claimedContact'),
  recorded: factOf(layout, 'recordedContact'),
});

/** Adds a record to the counts, read by the layout that it was packed by. */
export function counter(
  asked: Asked,
  layoutOf: (id: string) => Layout,
): (counts: Counts, record: FieldworkRecord) => void {
  const epoch = epochOf(asked.timezone);
  const inTime = new Set<string>(IN_TIME[asked.within]);
  const readers = new Map<string, ReturnType<typeof readerOf>>();
  return (counts, record) => {
    const { layout, packed } = record;
    const reader = readers.get(layout) ?? readerOf(asked, layoutOf(layout));
    readers.set(layout, reader);
    const operator = reader.operators[indexAt(packed, 0)] ?? '';
    counts.total += 1;
    reader.quotas.forEach((isOf, i) => {
      if (isOf(operator, packed)) counts.quotas[i] = (counts.quotas[i] ?? 0) + 1;
    });
    reader.sources.forEach((isOf, i) => {
      if (isOf(operator, packed)) counts.newest[i] = later(counts.newest[i] ?? null, epoch(record.answeredAt));
    });
    const contacts = counts.contacts[asked.operators.indexOf(operator)];
    const recorded = reader.recorded(packed);
    if (contacts === undefined || recorded === undefined || reader.claimed(packed) !== 'yes') return;
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
