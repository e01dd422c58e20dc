/** One group of passengers in one of two waves, as R describes it. */
export interface WaveCell {
  readonly post: number;
  readonly treated: number;
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly var_of_mean: number;
}
