import type { Gap, NodeScore } from '../model/scores.ts';
import { independent } from '../statistics/comparisons/independent.ts';
import { hedgesG } from '../statistics/effect-size/hedges-g.ts';
import { normalInterval, normalP } from '../statistics/normal.ts';
import { newcombe } from '../statistics/proportions/newcombe.ts';

/** Of a gap, all that two scores give without the other gaps of their family. */
export type GapFigures = Pick<Gap, 'difference' | 'se' | 'df' | 'ci95' | 'p' | 'g' | 'topBox' | 'bottomBox' | 'nps'>;

const NOTHING: GapFigures = {
  difference: null,
  se: null,
  df: null,
  ci95: null,
  p: null,
  g: null,
  topBox: null,
  bottomBox: null,
  nps: null,
};

function effectSize(own: NodeScore, competitor: NodeScore): number | null {
  if (own.value === null || own.sd === null || competitor.value === null || competitor.sd === null) return null;
  const size = hedgesG(
    { n: own.n, mean: own.value, sd: own.sd },
    { n: competitor.n, mean: competitor.value, sd: competitor.sd },
  );
  return size.status === 'estimated' ? size.value : null;
}

/** How what is compared of an answer correlates on the two sides; 0 for different respondents. */
export interface Correlations {
  readonly top: number;
  readonly bottom: number;
  readonly nps: number;
}

function boxDifference(
  own: NodeScore,
  competitor: NodeScore,
  box: 'top' | 'bottom',
  correlation: number,
): Gap['topBox'] {
  const [a, b] = [own.boxes?.[box], competitor.boxes?.[box]];
  return a && b ? { difference: a.share - b.share, ci95: newcombe(a, b, correlation) } : null;
}

/** What rounding leaves of a variance that is 0, relative to its parts. */
const ROUNDING = 1e-13;

/** Standard errors add in squares, less what the two have in common; where nothing varies nothing can be tested. */
function promoterDifference({ nps: a }: NodeScore, { nps: b }: NodeScore, correlation: number): Gap['nps'] {
  if (a === null || b === null) return null;
  const difference = a.value - b.value;
  const apart = a.se ** 2 + b.se ** 2;
  const variance = apart - 2 * correlation * a.se * b.se;
  if (variance <= ROUNDING * apart) return null;
  const se = Math.sqrt(variance);
  return { difference, se, ci95: normalInterval(difference, se), p: normalP(difference / se) };
}

/**
 * Own score against a competitor's: Welch's test of different respondents on the unrounded means, effect size, and the
 * differences of shares, of linked respondents where these correlate. Nothing where either side is hidden, since the gap would give it away.
 */
export function gapFigures(own: NodeScore, competitor: NodeScore, correlations: Correlations): GapFigures {
  if (own.value === null || competitor.value === null) return NOTHING;
  const test = independent(
    { mean: own.value, se: own.se, n: own.n },
    { mean: competitor.value, se: competitor.se, n: competitor.n },
  );
  if (test.status === 'no_data') return NOTHING;
  // The aggregate form has no standard errors.
  if (test.status === 'too_few') return { ...NOTHING, difference: test.difference };
  const { difference, se, df, ci95, p } =
    test.status === 'tested' ? test : { ...NOTHING, difference: test.difference, se: 0 };
  return {
    difference,
    se,
    df,
    ci95,
    p,
    g: effectSize(own, competitor),
    topBox: boxDifference(own, competitor, 'top', correlations.top),
    bottomBox: boxDifference(own, competitor, 'bottom', correlations.bottom),
    nps: promoterDifference(own, competitor, correlations.nps),
  };
}
