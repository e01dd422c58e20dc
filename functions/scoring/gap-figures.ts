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

function boxDifference(own: NodeScore, competitor: NodeScore, box: 'top' | 'bottom'): Gap['topBox'] {
  const [a, b] = [own.boxes?.[box], competitor.boxes?.[box]];
  return a && b ? { difference: a.share - b.share, ci95: newcombe(a, b) } : null;
}

/** Independent standard errors add in squares; where neither score varies nothing can be tested. */
function promoterDifference({ nps: a }: NodeScore, { nps: b }: NodeScore): Gap['nps'] {
  if (a === null || b === null) return null;
  const difference = a.value - b.value;
  const se = Math.hypot(a.se, b.se);
  return se === 0 ? null : { difference, se, ci95: normalInterval(difference, se), p: normalP(difference / se) };
}

/**
 * Own score against a competitor's, of different respondents: Welch's test on the unrounded means, effect size, and the
 * differences of shares. Nothing where either side is hidden, since the gap would give it away.
 */
export function gapFigures(own: NodeScore, competitor: NodeScore): GapFigures {
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
    topBox: boxDifference(own, competitor, 'top'),
    bottomBox: boxDifference(own, competitor, 'bottom'),
    nps: promoterDifference(own, competitor),
  };
}
