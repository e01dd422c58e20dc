import { MOMENTS, mergeMoments } from '../statistics/moments.ts';
import type { ScoringPlan } from './plan.ts';

/** Numbers kept per code of an item: answers, Σw, Σw². */
export const TALLY = 3;

/**
 * What is kept of any number of responses. Items need no more than their codes, which are few: their moments follow
 * from the tallies. Inner nodes have as many values as respondents, so their moments are kept. Cross-products between
 * nodes, which driver analysis needs, are a third block of the same kind.
 */
export interface Totals {
  /** Responses, also those that answered nothing. */
  responses: number;
  /** {@link TALLY} numbers per code slot of the plan. */
  readonly codes: Float64Array;
  /** {@link MOMENTS} numbers per inner node of the plan. */
  readonly nodes: Float64Array;
}

export function emptyTotals(plan: ScoringPlan): Totals {
  return {
    responses: 0,
    codes: new Float64Array(plan.points.length * TALLY),
    nodes: new Float64Array(plan.inner.length * MOMENTS),
  };
}

/** Adds `from` to `into`. Adding to empty totals copies bit by bit; the order of several additions shows in last bits. */
export function addTotals(into: Totals, from: Totals): void {
  into.responses += from.responses;
  for (let i = 0; i < into.codes.length; i += 1) into.codes[i] = (into.codes[i] ?? 0) + (from.codes[i] ?? 0);
  for (let at = 0; at < into.nodes.length; at += MOMENTS) mergeMoments(into.nodes, at, from.nodes, at);
}
