import { CONTACT_AGES, type ContactFacts } from '../model/contact.ts';
import { indexAt, type Layout } from '../model/packed.ts';
import type { Adder } from './diagnosis/adder.ts';
import { blockAdders } from './diagnosis/block-plan.ts';
import { placeOrOperator } from './place-of.ts';
import type { ScoringPlan } from './plan.ts';
import { type Battery, batteriesOf } from './quality/straight-lines.ts';

/** Beyond the end of every record, where a packed record reads as blank: the place of what a layout does not have. */
const NOWHERE = 0x7fffffff;

/** Where a packed record of one layout has something, and what its indices there mean to the plan (-1: nothing). */
interface Field {
  readonly position: number;
  readonly meaning: Int32Array;
}

/** {@link Field}s of one kind side by side, without an object for each. */
export interface Fields {
  readonly positions: Int32Array;
  /** {@link Field.meaning} of each, `width` numbers apart. */
  readonly meanings: Int32Array;
  readonly width: number;
}

/** Reads packed records of one layout, which may be older than the programme that is scored. */
export interface Decoder {
  /** Index to party; -1: an operator that the programme no longer has. */
  readonly party: Field;
  /** Per segment of the plan: index to number of the value. */
  readonly segments: readonly Field[];
  /** Per item of the plan: index to code slot; missing codes and codes off the scale mean nothing. */
  readonly items: Fields;
  /** Per factor of lost points: index to number of the side. */
  readonly factors: readonly Field[];
  /** 0: no contact claimed, 1: claimed. */
  readonly claimedContact: Field;
  /** Index to number of CONTACT_AGES. */
  readonly recordedContact: Field;
  /** First place of the facts: a record that ends before it has none. */
  readonly factsFrom: number;
  /** Items of one scale that are enough for a straight line. */
  readonly batteries: readonly Battery[];
  /** What is counted beside the scores. */
  readonly adders: readonly Adder[];
}

/** What stands in `field` of the record, as the plan numbers it; -1 for nothing. */
export function read(packed: string, field: Field): number {
  const index = indexAt(packed, field.position);
  return index < 0 ? -1 : (field.meaning[index] ?? -1);
}

/** What stands in the field at `place` of several, as {@link read} would say it. */
export function readAt(packed: string, { positions, meanings, width }: Fields, place: number): number {
  const index = indexAt(packed, positions[place] ?? NOWHERE);
  return index < 0 || index >= width ? -1 : (meanings[place * width + index] ?? -1);
}

function sideBySide(fields: readonly Field[]): Fields {
  const width = Math.max(0, ...fields.map(({ meaning }) => meaning.length));
  const meanings = new Int32Array(width * fields.length).fill(-1);
  fields.forEach(({ meaning }, place) => {
    meanings.set(meaning, place * width);
  });
  return { positions: Int32Array.from(fields, ({ position }) => position), meanings, width };
}

function field<T>(position: number, listed: readonly T[], meaning: (value: T) => number): Field {
  return { position: position < 0 ? NOWHERE : position, meaning: Int32Array.from(listed, meaning) };
}

/**
 * The decoder of a layout. A brand that the programme no longer has counts for its operator; a segment value it no
 * longer has counts as not given.
 */
export function decoderOf(plan: ScoringPlan, layout: Layout): Decoder {
  const firstItem = 1 + layout.segments.length;
  const fact = (id: keyof ContactFacts, values: readonly string[]): Field => {
    const at = (layout.facts ?? []).findIndex((known) => known.id === id);
    const position = at < 0 ? -1 : firstItem + layout.items.length + at;
    return field(position, layout.facts?.[at]?.values ?? [], (value) => values.indexOf(value));
  };
  return {
    party: field(0, layout.parties, (key) => {
      const [operator = '', brand = null] = key.split('/');
      return placeOrOperator(plan, { operator, brand });
    }),
    segments: plan.segments.map(({ id, values }) => {
      const at = layout.segments.findIndex((segment) => segment.id === id);
      return field(at < 0 ? -1 : 1 + at, layout.segments[at]?.values ?? [], (value) => values.indexOf(value));
    }),
    items: sideBySide(
      plan.items.map(({ id, codes, slot }) => {
        const at = layout.items.findIndex((item) => item.id === id);
        return field(at < 0 ? -1 : firstItem + at, layout.items[at]?.codes ?? [], (code) => {
          const index = codes.indexOf(code);
          return index < 0 ? -1 : slot + index;
        });
      }),
    ),
    factors: (plan.diagnosis.loss?.factors ?? []).map(({ of, sideOf }) => {
      if ('segment' in of) {
        const at = layout.segments.findIndex(({ id }) => id === of.segment);
        const known = plan.programme.segments.find(({ id }) => id === of.segment)?.values ?? [];
        return field(at < 0 ? -1 : 1 + at, layout.segments[at]?.values ?? [], (value) =>
          known.some(({ id }) => id === value) ? sideOf(value) : -1,
        );
      }
      const at = layout.items.findIndex(({ id }) => id === of.item);
      const known = plan.items.find(({ id }) => id === of.item)?.codes ?? [];
      return field(at < 0 ? -1 : firstItem + at, layout.items[at]?.codes ?? [], (code) =>
        known.includes(code) ? sideOf(code) : -1,
      );
    }),
    claimedContact: fact('claimedContact', ['no', 'yes']),
    recordedContact: fact('recordedContact', CONTACT_AGES),
    factsFrom: firstItem + layout.items.length,
    adders: blockAdders(plan.programme, plan.blocks, layout),
    batteries: batteriesOf(plan, layout, plan.programme.quality.straightLiners.minimumItems),
  };
}
