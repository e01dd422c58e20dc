import { oracle } from './oracle.ts';

interface Band {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly base_share: number;
  readonly loss_share: number;
  readonly loss_per_respondent: number;
}
interface Bands {
  readonly n: number;
  readonly mean_lost_points: number;
  readonly bands: readonly Band[];
}
interface Factor {
  readonly factor: string;
  readonly n: number;
  readonly n_with: number;
  readonly prevalence: number;
  readonly mean_with: number;
  readonly mean_without: number;
  readonly gap: number;
  readonly gap_relative_pct: number;
  readonly loss_share_direct: number;
  readonly loss_index: number;
  readonly attributable_points_per_respondent: number;
  readonly attributable_loss_share: number;
}
type ByFactor = Readonly<Record<string, number>>;

/** Lost points of the airport's passengers, as R computes them. */
export const lossOracle = () =>
  oracle<{
    bands_unweighted: Bands;
    bands_weighted: Bands;
    factors_unweighted: readonly Factor[];
    factors_weighted: readonly Factor[];
    adjusted_regression: {
      n: number;
      extra_lost_points_per_person_with_factor: ByFactor;
      se: ByFactor;
      adjusted_attributable_share: ByFactor;
    };
  }>('14_loss_contribution');
