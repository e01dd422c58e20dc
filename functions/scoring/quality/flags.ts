import type { FieldworkRecord, PackedRecord } from '../../model/packed.ts';
import { type Decoder, read } from '../decoder.ts';
import type { ScoringPlan } from '../plan.ts';
import { CHECKED, CLAIMED, REASON, WITHIN } from './counts.ts';
import type { Findings } from './pre-pass.ts';
import { BIT } from './reasons.ts';
import { isStraightLine } from './straight-lines.ts';

/** A packed record, with its date and duration where they are known. */
export type ScoredRecord = PackedRecord & Partial<Pick<FieldworkRecord, 'durationSeconds' | 'answeredAt'>>;

/** Age classes, from the youngest, that lie within 3, 6 and 12 months. */
const WITHIN_MONTHS = [3, 6, 12];

const claims = (packed: string, decoder: Decoder): boolean =>
  packed.length > decoder.factsFrom && read(packed, decoder.claimedContact) === 1;

/**
 * Judges records by what the pre-pass found: one bit per reason (see reasons.ts), 0 if sound. Someone who claims contact
 * is ineligible if the records were looked up and show none in time; without a record looked up, or without the claim,
 * nothing is known against a response.
 */
export function flagger(plan: ScoringPlan, findings: Findings): (record: ScoredRecord, decoder: Decoder) => number {
  const { eligibility, speeders, straightLiners } = plan.programme.quality;
  const eligibleAges = WITHIN_MONTHS.indexOf(eligibility.within) + 1;
  const shortest = speeders.belowShareOfMedian * (findings.medianDuration ?? 0);
  const { duplicates } = findings;
  const { minimumItems } = straightLiners;
  return ({ id, packed, durationSeconds }, decoder) => {
    let flags = 0;
    if (claims(packed, decoder) && read(packed, decoder.recordedContact) >= eligibleAges) flags |= BIT.ineligible;
    if (duplicates.size > 0 && duplicates.has(id)) flags |= BIT.duplicate;
    if (durationSeconds !== undefined && durationSeconds < shortest) flags |= BIT.speeder;
    if (isStraightLine(packed, decoder.batteries, minimumItems)) flags |= BIT.straight_liner;
    return flags;
  };
}

function add(counts: Float64Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Adds a response's flags and contact to the counts of its cell. */
export function countFieldwork(counts: Float64Array, packed: string, decoder: Decoder, flags: number): void {
  for (let i = 0; flags >> i !== 0; i += 1) if ((flags >> i) & 1) add(counts, REASON + i);
  if (!claims(packed, decoder)) return;
  add(counts, CLAIMED);
  const age = read(packed, decoder.recordedContact);
  if (age < 0) return;
  add(counts, CHECKED);
  for (let i = 0; i < WITHIN_MONTHS.length; i += 1) if (age <= i) add(counts, WITHIN + i);
}
