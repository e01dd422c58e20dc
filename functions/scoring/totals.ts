import { emptyReplicates, mergeReplicates, type ReplicateSums } from '../statistics/bootstrap/replicate-sums.ts';
import { MOMENTS, mergeMoments } from '../statistics/moments.ts';
import { addWeights, noWeights, type WeightTotals } from '../statistics/weighting/weight-totals.ts';
import { addCross, type CrossTotals, emptyCross } from './crossed.ts';
import { addBlocks, type Blocks, emptyBlocks } from './diagnosis/blocks.ts';
import { addDiagnosis, type DiagnosisTotals, emptyDiagnosis } from './diagnosis/totals.ts';
import type { ScoringPlan } from './plan.ts';
import { FIELDWORK_COUNTS } from './quality/counts.ts';

/** Numbers kept per code of an item: answers, Σw, Σw². */
export const TALLY = 3;

/**
 * What is kept of any number of responses. Items need no more than their codes, which are few: their moments follow
 * from the tallies. Inner nodes have as many values as respondents, so their moments are kept. Cross-products are kept of
 * the few variables that weights and drivers are estimated from.
 */
export interface Totals {
  /** Responses, also those that answered nothing. */
  responses: number;
  /** {@link TALLY} numbers per code slot of the plan. */
  readonly codes: Float64Array;
  /** {@link MOMENTS} numbers per inner node of the plan. */
  readonly nodes: Float64Array;
  /** Unweighted sum of the scores per inner node: raking's standard errors need means without weights. */
  readonly sums: Float64Array;
  readonly cross: CrossTotals;
  readonly diagnosis: DiagnosisTotals;
  /** Reasons, gaps of expectation, loyalty and what actions moved. */
  readonly blocks: Blocks;
  /** Bootstrap of the index; null where there is none, or where a part of it was not kept. */
  replicates: ReplicateSums | null;
  /** Weights of all responses, also those that answered nothing. */
  readonly weights: WeightTotals;
  /** See quality/counts.ts. */
  readonly fieldwork: Float64Array;
  /** {@link MOMENTS} of the index per interviewer, unweighted. */
  readonly interviewers: Map<string, Float64Array>;
}

export function emptyTotals(plan: ScoringPlan): Totals {
  return {
    responses: 0,
    codes: new Float64Array(plan.points.length * TALLY),
    nodes: new Float64Array(plan.inner.length * MOMENTS),
    sums: new Float64Array(plan.inner.length),
    cross: emptyCross(plan.crossed),
    diagnosis: emptyDiagnosis(plan),
    blocks: emptyBlocks(plan.blocks.units),
    replicates: plan.replicates === 0 ? null : emptyReplicates(plan.replicates),
    weights: noWeights(),
    fieldwork: new Float64Array(FIELDWORK_COUNTS),
    interviewers: new Map(),
  };
}

function addNumbers(into: Float64Array, from: Float64Array): void {
  for (let i = 0; i < into.length; i += 1) into[i] = (into[i] ?? 0) + (from[i] ?? 0);
}

/** The moments of an interviewer, empty at first. */
export function interviewerMoments({ interviewers }: Totals, id: string): Float64Array {
  const known = interviewers.get(id);
  if (known !== undefined) return known;
  const moments = new Float64Array(MOMENTS);
  interviewers.set(id, moments);
  return moments;
}

/** Adds `from` to `into`. Adding to empty totals copies bit by bit; the order of several additions shows in last bits. */
export function addTotals(into: Totals, from: Totals): void {
  into.responses += from.responses;
  addNumbers(into.codes, from.codes);
  for (let at = 0; at < into.nodes.length; at += MOMENTS) mergeMoments(into.nodes, at, from.nodes, at);
  addNumbers(into.sums, from.sums);
  addCross(into.cross, from.cross);
  addDiagnosis(into.diagnosis, from.diagnosis);
  addBlocks(into.blocks, from.blocks);
  if (into.replicates !== null && from.replicates !== null) mergeReplicates(into.replicates, from.replicates);
  else into.replicates = null;
  addWeights(into.weights, from.weights);
  addNumbers(into.fieldwork, from.fieldwork);
  for (const [id, moments] of from.interviewers) mergeMoments(interviewerMoments(into, id), 0, moments, 0);
}
