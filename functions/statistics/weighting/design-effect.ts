/**
 * Design effect of an estimate: its variance over that of a simple random sample, drawn with replacement, of the same
 * size: se²/(sd²/n). Below 1 where weighting removed more noise than it added. Null where nothing varies (sd 0).
 *
 * Source: Kish (1965), Survey Sampling, section 8.2; as svymean(deff = "replace") in R's survey. The form without
 * replacement (R's deff = TRUE) needs weights that sum to the population; where they sum to n it grows without bound.
 * `se` and `sd` in the same unit, `n` the respondents who answered. Example: se 0.374, sd 18.11, n 2919: 1.24.
 * The design effect of weighting alone, whatever was asked, is n/n_eff (see effective-size.ts), n the weights above 0.
 */
export function designEffect(se: number, sd: number, n: number): number | null {
  return sd === 0 ? null : (se * se * n) / (sd * sd);
}
