import { onScale, type Scale, type Tally } from '../tally.ts';
import { effectiveCount } from './effective-count.ts';
import { type Count, wilson } from './wilson.ts';

interface Box {
  /** Answers in the box, unweighted. */
  readonly n: number;
  /** Weighted, 0-1, with Wilson's interval on the effective sample size. */
  readonly share: number;
  readonly ci95: [number, number];
  /** The same as a count on the effective sample size, to compare with another box. */
  readonly count: Count;
}
export type Boxes =
  | { readonly status: 'estimated'; readonly n: number; readonly top: Box; readonly bottom: Box }
  | { readonly status: 'no_data' }
  | { readonly status: 'scale_too_short' };

function boxOf(valid: readonly Tally[], inside: (code: number) => boolean): Box | null {
  const sum = (tallies: readonly Tally[], part: 'n' | 'weight' | 'weight2'): number =>
    tallies.reduce((total, tally) => total + tally[part], 0);
  const members = valid.filter(({ code }) => inside(code));
  const others = valid.filter(({ code }) => !inside(code));
  const count = effectiveCount(sum(members, 'weight'), sum(others, 'weight'), sum(valid, 'weight2'));
  const estimate = wilson(count);
  if (estimate.status === 'no_data') return null;
  return { n: sum(members, 'n'), share: estimate.share, ci95: estimate.ci95, count };
}

/**
 * Top- and bottom-box: share of answers with one of the `size` highest, or lowest, codes of the scale (2 by default:
 * "top-2" is code ≥ to − 1, "bottom-2" code ≤ from + 1), each with Wilson's interval. Codes off the scale do not count.
 * A scale on which the two boxes would overlap (fewer than 2 · size codes) is `scale_too_short`: on three points top-2
 * and bottom-2 share the middle. No answers: `no_data`.
 *
 * Example: 10, 20, 30, 25 and 15 answers with 1 to 5 give top-2 0.40, bottom-2 0.30.
 */
export function boxes(tallies: readonly Tally[], scale: Scale, size = 2): Boxes {
  if (scale.to - scale.from + 1 < 2 * size) return { status: 'scale_too_short' };
  const { valid } = onScale(tallies, scale);
  const top = boxOf(valid, (code) => code > scale.to - size);
  const bottom = boxOf(valid, (code) => code < scale.from + size);
  if (top === null || bottom === null) return { status: 'no_data' };
  return { status: 'estimated', n: valid.reduce((sum, { n }) => sum + n, 0), top, bottom };
}
