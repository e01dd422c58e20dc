import type { Change } from '../model/scores.ts';
import { compositionAdjustedChange } from '../statistics/change/composition-adjusted.ts';
import { type Summary, summarise } from '../statistics/summary.ts';
import { baseStatus } from './node-figures.ts';
import type { ScoringPlan } from './plan.ts';
import type { Strata } from './strata.ts';
import type { Totals } from './totals.ts';
import { momentsAt } from './weighting/moments-at.ts';

type Adjusted = Change['adjusted'];

/** Without an adjusted change, and why. */
export const notAdjusted = (status: Exclude<Adjusted['status'], 'adjusted' | 'untested'>): Adjusted => ({
  status,
  difference: null,
  se: null,
  ci95: null,
});

/** One period's side of a change: its plan, where the node stands in it, and the party's strata. */
export interface StratifiedSide {
  readonly plan: ScoringPlan;
  /** Position of the node: the items, then the inner nodes. */
  readonly position: number;
  readonly strata: Strata;
}

/** Σw of the respondents with a score on the node, and their summary. */
function sampleOf({ plan, position }: StratifiedSide, totals: Totals): { weight: number; summary: Summary | null } {
  const { moments } = momentsAt(plan, totals, position);
  return { weight: moments[1] ?? 0, summary: summarise(moments, 0) };
}

const isHidden = ({ plan }: StratifiedSide, summary: Summary | null): boolean =>
  baseStatus(summary, plan.programme.rules) === 'suppressed';

/**
 * The change of a node as if the later period had the earlier one's mix of strata (see compositionAdjustedChange). Only
 * where every stratum may be shown by itself on both sides: beside the plain change this is a second equation over the
 * strata, and two hidden ones could be worked out from the two.
 */
export function adjustedChange(now: StratifiedSide, then: StratifiedSide): Adjusted {
  const waves = [...then.strata].flatMap(([segment, totals]) => {
    const { weight: sizeBefore, summary: before } = sampleOf(then, totals);
    if (before === null) return [];
    const later = now.strata.get(segment);
    return [{ segment, sizeBefore, before, after: later === undefined ? null : sampleOf(now, later).summary }];
  });
  if (waves.length < 2 && now.strata.size < 2) return notAdjusted('one_stratum');
  if (waves.some(({ after }) => after === null)) return notAdjusted('empty_stratum');
  if (waves.some(({ before, after }) => isHidden(then, before) || isHidden(now, after)))
    return notAdjusted('small_stratum');
  const change = compositionAdjustedChange(waves);
  switch (change.status) {
    case 'tested':
      return { status: 'adjusted', difference: change.difference, se: change.se, ci95: change.ci95 };
    case 'degenerate':
    case 'no_interval':
      return { status: 'untested', difference: change.difference, se: null, ci95: null };
    case 'empty_segment':
    case 'no_data':
      return notAdjusted('empty_stratum');
  }
}
