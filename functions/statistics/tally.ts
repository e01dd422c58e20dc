import { demand } from './input-error.ts';

/** Answers with one code of a scale. */
export interface Tally {
  readonly code: number;
  /** Answers, unweighted. */
  readonly n: number;
  /** Σw of these answers; n where nothing is weighted. */
  readonly weight: number;
  /** Σw² of these answers; n where nothing is weighted. */
  readonly weight2: number;
}

/** An integer scale, both ends included. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/**
 * The tallies that count: whole codes on the scale, with at least one answer of positive weight. The others, which are
 * never moved to the nearest end, are counted in `rejected`. Answers of weight 0 say nothing and are in neither.
 * A negative or non-finite count or weight is a StatisticsInputError.
 */
export function onScale(
  tallies: readonly Tally[],
  scale: Scale,
): { readonly valid: Tally[]; readonly rejected: number } {
  const valid: Tally[] = [];
  let rejected = 0;
  for (const tally of tallies) {
    for (const part of [tally.n, tally.weight, tally.weight2])
      demand(Number.isFinite(part) && part >= 0, `Code ${tally.code} has a negative or infinite count or weight.`);
    const fits = Number.isInteger(tally.code) && tally.code >= scale.from && tally.code <= scale.to;
    if (!fits) rejected += tally.n;
    else if (tally.n > 0 && tally.weight > 0) valid.push(tally);
  }
  return { valid, rejected };
}
