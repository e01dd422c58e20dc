import { epochOf } from '../../model/instant.ts';
import { type FieldworkRecord, indexAt, type Layout } from '../../model/packed.ts';
import type { Programme } from '../../model/programme/index.ts';
import { medianOfCounts } from '../../statistics/median-of-counts.ts';

interface Sighting {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly id: string;
}

/** What must be known of all responses before any can be judged. One per shard; they merge in any order. */
export interface Fieldwork {
  /** Duration in seconds to number of responses. */
  readonly durations: Map<number, number>;
  /** Responses by operator and contact, and by operator and respondent. */
  readonly sightings: Map<string, Sighting[]>;
}

export const emptyFieldwork = (): Fieldwork => ({ durations: new Map(), sightings: new Map() });

/** What the pre-pass found, for the pass that scores. */
export interface Findings {
  /** The month that was examined. */
  readonly month: string;
  /** Ids of responses that repeat an earlier one. */
  readonly duplicates: ReadonlySet<string>;
  /** Median of all durations in seconds; null if none was sent. */
  readonly medianDuration: number | null;
}

export const NO_FINDINGS: Findings = { month: '', duplicates: new Set(), medianDuration: null };

/** Adds records to a shard's fieldwork; each layout is asked for once per record that names a person. */
export function fieldworkReader(
  programme: Programme,
  layouts: (id: string) => Layout,
): (into: Fieldwork, record: FieldworkRecord) => void {
  const epoch = epochOf(programme.timezone);
  const note = ({ sightings }: Fieldwork, key: string, sighting: Sighting) => {
    const known = sightings.get(key);
    if (known === undefined) sightings.set(key, [sighting]);
    else known.push(sighting);
  };
  return (into, record) => {
    const { id, layout, packed, durationSeconds, contact, respondent } = record;
    if (durationSeconds !== undefined) {
      into.durations.set(durationSeconds, (into.durations.get(durationSeconds) ?? 0) + 1);
    }
    if (contact === undefined && respondent === undefined) return;
    const operator = layouts(layout).parties[indexAt(packed, 0)]?.split('/')[0] ?? '';
    const sighting = { at: epoch(record.answeredAt), id };
    if (contact !== undefined) note(into, `${operator} contact ${contact}`, sighting);
    if (respondent !== undefined) note(into, `${operator} respondent ${respondent}`, sighting);
  };
}

const order = (a: Sighting, b: Sighting): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/**
 * Draws the conclusions from all shards of a month. A duplicate comes less than the window after the response before it
 * of the same contact, or the same respondent, about the same operator; the first of a chain is none. Of responses at
 * the same time the one with the lower id is the first. The order of the shards does not matter.
 */
export function examine(programme: Programme, month: string, shards: readonly Fieldwork[]): Findings {
  const all = emptyFieldwork();
  for (const { durations, sightings } of shards) {
    for (const [value, count] of durations) all.durations.set(value, (all.durations.get(value) ?? 0) + count);
    for (const [key, list] of sightings) all.sightings.set(key, [...(all.sightings.get(key) ?? []), ...list]);
  }
  const window = programme.quality.duplicates.windowHours * 3_600_000;
  const duplicates = new Set<string>();
  for (const list of all.sightings.values()) {
    list.sort(order).forEach(({ at, id }, i) => {
      const before = list[i - 1];
      if (before !== undefined && at - before.at < window) duplicates.add(id);
    });
  }
  return { month, duplicates, medianDuration: medianOfCounts(all.durations) };
}
