import type { Programme } from '../../model/programme/index.ts';

/** Why a response is flagged, in the order of results. Reason i is bit i of a response's flags. */
export const REASONS = ['ineligible', 'duplicate', 'speeder', 'straight_liner'] as const;
export type Reason = (typeof REASONS)[number];

export const BIT: Readonly<Record<Reason, number>> = { ineligible: 1, duplicate: 2, speeder: 4, straight_liner: 8 };

/** `sound`: no flag; `flagged`: counted and scored; `excluded`: flagged for a reason that the programme leaves out. */
export const STANDINGS = ['sound', 'flagged', 'excluded'] as const;
export type Standing = (typeof STANDINGS)[number];

export function excludes(quality: Programme['quality'], reason: Reason): boolean {
  const section = { ineligible: 'eligibility', duplicate: 'duplicates', speeder: 'speeders' } as const;
  return quality[reason === 'straight_liner' ? 'straightLiners' : section[reason]].exclude;
}

/** Bits of the reasons for which the programme leaves responses out. */
export function excludingBits(quality: Programme['quality']): number {
  return REASONS.filter((reason) => excludes(quality, reason)).reduce((bits, reason) => bits | BIT[reason], 0);
}
