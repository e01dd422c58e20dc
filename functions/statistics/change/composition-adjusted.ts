import { compositeGap } from '../comparisons/composite-gap.ts';
import type { Sample } from '../comparisons/independent.ts';
import type { Degenerate, Tested } from '../comparisons/t-test.ts';
import { demand } from '../input-error.ts';

/** A segment in both waves. `sizeBefore` is its Σw, or count, in the earlier wave. Null: no answers. */
export interface SegmentWaves {
  readonly segment: string;
  readonly sizeBefore: number;
  readonly before: Sample | null;
  readonly after: Sample | null;
}
interface WaveMeans {
  readonly before: number;
  /** The later wave's mean at the earlier wave's mix. */
  readonly adjustedAfter: number;
}
export type AdjustedChange =
  | ((Tested | Degenerate) & WaveMeans)
  /** A segment of one respondent. */
  | ({ readonly status: 'no_interval'; readonly difference: number } & WaveMeans)
  /** Segments of the earlier wave that the later one, or its own summary, lacks. */
  | { readonly status: 'empty_segment'; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly status: 'no_data' };

/**
 * Change between two independent waves as if the later one had the segment mix of the earlier: Σ W_h(after_h − before_h)
 * with W_h the earlier wave's shares: the post-stratified later mean minus the earlier one. The plain change minus this one
 * is what the shifted mix did.
 *
 * The mix is taken as known: var = Σ W_h²(s²_after/n_after + s²_before/n_before) over segments. Segments new in the later
 * wave have no share and are left out; one that vanished makes the change undefined (`empty_segment`), never renormalised.
 * No respondents before: `no_data`. A negative size: StatisticsInputError.
 * Source: direct standardisation; Holt and Smith (1979), Journal of the Royal Statistical Society A 142, 33-46.
 * Example: 50/50 before with 80 and 60 (mean 70), 20/80 after with the same 80 and 60 (mean 64): adjusted change 0.
 */
export function compositionAdjustedChange(segments: readonly SegmentWaves[]): AdjustedChange {
  for (const { segment, sizeBefore } of segments)
    demand(Number.isFinite(sizeBefore) && sizeBefore >= 0, `The size of segment ${segment} is ${sizeBefore}.`);
  const total = segments.reduce((sum, { sizeBefore }) => sum + sizeBefore, 0);
  if (total === 0) return { status: 'no_data' };
  const named = (sample: Sample | null, name: string) => (sample === null ? null : { ...sample, sample: name });
  const result = compositeGap(
    segments.map(({ segment, sizeBefore, before, after }) => ({
      segment,
      weight: sizeBefore / total,
      own: named(after, segment),
      competitor: named(before, segment),
    })),
  );
  if (result.status === 'empty_segment')
    return { status: 'empty_segment', before: result.competitor, after: result.own };
  const { own: adjustedAfter, competitor: before, ...change } = result;
  return { ...change, adjustedAfter, before };
}
