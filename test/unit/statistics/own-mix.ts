import { oracle } from './oracle.ts';

/** Composites of two operators at the own mix of segments, as R has them. */
interface AtOwnMix {
  readonly competitor: string;
  readonly segments: readonly string[];
  readonly weights_own_mix: readonly number[];
  readonly composite_own: number;
  readonly composite_competitor: number;
  readonly composite_gap: number;
  readonly se: number;
  readonly competitor_n: readonly number[];
}

export const compositesAtOwnMix = oracle<{ readonly composite_at_own_segment_mix: readonly AtOwnMix[] }>(
  '08_competitor_gaps',
).composite_at_own_segment_mix;
