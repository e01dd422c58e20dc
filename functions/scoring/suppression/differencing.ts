/** Respondents in whom two published memberships must differ, at least. */
export const LEAST_DIFFERENCE = 10;

/**
 * Whether two figures over memberships that differ in `differing` respondents may both be shown. The difference of the
 * two gives the differing ones away: with one respondent, that person's answers. No difference gives nothing away.
 * Holds for a figure with and without an exclusion, for two revisions, for a total and its parts.
 */
export function bothMayBeShown(differing: number): boolean {
  return differing === 0 || differing >= LEAST_DIFFERENCE;
}
