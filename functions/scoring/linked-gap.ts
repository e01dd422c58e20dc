import type { Gap, NodeScore } from '../model/scores.ts';
import { type Overlap, overlapping } from '../statistics/comparisons/overlapping.ts';

type Test = Pick<Gap, 'difference' | 'se' | 'df' | 'ci95' | 'p'>;
type Design = Pick<Gap, 'design' | 'pairs'>;

/** From this share of either side on, respondents who rated both are no longer treated as different people. */
const MOST = 0.5;

const isPaired = (pairs: number, own: NodeScore, competitor: NodeScore): boolean =>
  pairs >= MOST * own.n && pairs >= MOST * competitor.n;

/**
 * The test of a gap where respondents rated both operators: `paired` if they are at least half of either side, the
 * partially overlapping samples t test (where all of them are, the paired t test). With fewer, the test of independent
 * samples stands: a correlation of few says little, and to leave it out errs on the safe side.
 * The difference is that of the two scores in every case.
 */
export function linkedTest(own: NodeScore, competitor: NodeScore, overlap: Overlap | null, apart: Test): Test & Design {
  const pairs = overlap?.pairs ?? 0;
  const independent = { ...apart, design: 'independent' as const, pairs };
  if (overlap === null || !isPaired(pairs, own, competitor)) return independent;
  if (own.value === null || competitor.value === null || apart.difference === null) return independent;
  const test = overlapping(
    { mean: own.value, se: own.se, n: own.n },
    { mean: competitor.value, se: competitor.se, n: competitor.n },
    overlap,
  );
  if (test.status === 'no_data' || test.status === 'too_few') return independent;
  const paired = { design: 'paired' as const, pairs };
  if (test.status === 'degenerate')
    return { difference: test.difference, se: 0, df: null, ci95: null, p: null, ...paired };
  const { difference, se, df, ci95, p } = test;
  return { difference, se, df, ci95, p, ...paired };
}

/**
 * Correlation of two shares or net promoter scores of a gap that counts as paired: that of the paired values times
 * m/√(n_a·n_b), m pairs; 0 where the gap is tested as one of different people.
 */
export function linkedCorrelation(own: NodeScore, competitor: NodeScore, overlap: Overlap | null): number {
  if (overlap === null || !isPaired(overlap.pairs, own, competitor)) return 0;
  return (overlap.correlation * overlap.pairs) / Math.sqrt(own.n * competitor.n);
}
