import type { Sample } from '../../../functions/statistics/comparisons/independent.ts';
import type { Group } from '../../../functions/statistics/effect-size/pooled-sd.ts';
import { oracle } from './oracle.ts';

/** What R gives for two independent samples. */
export interface GroupTest {
  readonly n_a: number;
  readonly n_b: number;
  readonly mean_a: number;
  readonly mean_b: number;
  readonly sd_a: number;
  readonly sd_b: number;
  readonly diff: number;
  readonly se: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly ci95: readonly [number, number];
  readonly pooled: { readonly t: number; readonly df: number; readonly p: number; readonly ci95: readonly number[] };
  readonly cohen_d: number;
  readonly hedges_g: number;
}

const competitors = oracle<{
  readonly gaps: readonly (GroupTest & { dimension: string; b: string })[];
  readonly segment_gaps: readonly (GroupTest & { segment: string; b: string })[];
}>('08_competitor_gaps');
const nullSplit = oracle<{ readonly tests: readonly { name: string; test: GroupTest }[] }>('08b_group_tests');
const waves = oracle<{ readonly before_after_welch: readonly (GroupTest & { measure: string })[] }>(
  '12_before_after_did',
);

/** All of them: four operators by dimension and by segment, a split that means nothing, and two waves. */
export const groupTests: readonly (GroupTest & { readonly name: string })[] = [
  ...competitors.gaps.map((gap) => ({ ...gap, name: `${gap.dimension}, P1 against ${gap.b}` })),
  ...competitors.segment_gaps.map((gap) => ({ ...gap, name: `${gap.segment}, P1 against ${gap.b}` })),
  ...nullSplit.tests.map(({ name, test }) => ({ ...test, name })),
  ...waves.before_after_welch.map((wave) => ({ ...wave, name: `${wave.measure}, after against before` })),
];

export const sidesOf = (r: GroupTest): { readonly a: Group; readonly b: Group } => ({
  a: { n: r.n_a, mean: r.mean_a, sd: r.sd_a },
  b: { n: r.n_b, mean: r.mean_b, sd: r.sd_b },
});

export const sampleOf = ({ n, mean, sd }: Group): Sample => ({ n, mean, se: sd / Math.sqrt(n) });
