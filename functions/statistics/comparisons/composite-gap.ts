import { demand } from '../input-error.ts';
import { satterthwaite } from '../satterthwaite.ts';
import type { Sample } from './independent.ts';
import { demandMix, weightedSum } from './mix.ts';
import { type Degenerate, type Tested, tTest } from './t-test.ts';

/** A sample with a name: rows that name the same one rest on the same respondents. */
export interface NamedSample extends Sample {
  readonly sample: string;
}

/** Part of the mix: a segment, or a brand with the competitor's brand it is measured against. Null: no answers. */
export interface MixRow {
  readonly segment: string;
  /** 0-1; all rows together 1. */
  readonly weight: number;
  readonly own: NamedSample | null;
  readonly competitor: NamedSample | null;
}

interface Composites {
  readonly own: number;
  readonly competitor: number;
}
export type CompositeGap =
  | ((Tested | Degenerate) & Composites)
  /** A row has a mean but no standard error: one respondent, or a score published without its s.d. and n. */
  | ({ readonly status: 'no_interval'; readonly difference: number } & Composites)
  | { readonly status: 'empty_segment'; readonly own: readonly string[]; readonly competitor: readonly string[] };

/** Squared standard error of Σ w · mean, sample by sample: a sample that serves several rows counts with their Σw. */
function variances(sides: readonly { readonly weight: number; readonly side: NamedSample }[]) {
  const bySample = new Map<string, { weight: number; side: NamedSample }>();
  for (const { weight, side } of sides) {
    const before = bySample.get(side.sample);
    demand(
      before === undefined ||
        (before.side.mean === side.mean && before.side.n === side.n && before.side.se === side.se),
      `Two rows give different figures for the sample ${side.sample}.`,
    );
    bySample.set(side.sample, { weight: weight + (before?.weight ?? 0), side });
  }
  return [...bySample.values()].map(({ weight, side: { n, se } }) => ({
    n,
    variance: se === null ? null : (weight * se) ** 2,
  }));
}

/**
 * Gap between two composites at one fixed mix, Σw(own − competitor), so that it shows opinions and not different mixes.
 * The weights are taken as known. Its variance groups them by sample first, since one competitor sample may face several
 * own brands: Σ_own samples (Σw)² se² + Σ_competitor samples (Σw)² se², se² = s²/n. Samples that differ in name are
 * independent. t test with Welch-Satterthwaite degrees of freedom; with one row this is Welch's test.
 *
 * A segment without answers on a side is refused, and named, in `empty_segment`: to renormalise the rest would compare
 * other customers. Rows of weight 0 are left out. Weights that are no mix: StatisticsInputError.
 * Example: 0.6 of 80 and 0.4 of 70 (own) against one sample of 75: 76 − 75, var = 0.36 se₁² + 0.16 se₂² + 1 · se₃².
 */
export function compositeGap(rows: readonly MixRow[]): CompositeGap {
  demandMix(rows.map(({ weight }) => weight));
  const used = rows.filter(({ weight }) => weight > 0);
  const empty = (side: 'own' | 'competitor') => used.filter((row) => row[side] === null).map(({ segment }) => segment);
  const own = used.flatMap(({ weight, own: side }) => (side === null ? [] : [{ weight, side }]));
  const rivals = used.flatMap(({ weight, competitor: side }) => (side === null ? [] : [{ weight, side }]));
  if (own.length < used.length || rivals.length < used.length)
    return { status: 'empty_segment', own: empty('own'), competitor: empty('competitor') };
  const weights = used.map(({ weight }) => weight);
  const composites = {
    own: weightedSum(
      weights,
      own.map(({ side }) => side.mean),
    ),
    competitor: weightedSum(
      weights,
      rivals.map(({ side }) => side.mean),
    ),
  };
  const difference = composites.own - composites.competitor;
  const parts = [...variances(own), ...variances(rivals)];
  const known = parts.flatMap(({ n, variance }) => (variance === null ? [] : [{ n, variance }]));
  if (known.length < parts.length) return { status: 'no_interval', difference, ...composites };
  const se = Math.sqrt(known.reduce((sum, { variance }) => sum + variance, 0));
  return { ...tTest(difference, se, satterthwaite(known) ?? 1), ...composites };
}
