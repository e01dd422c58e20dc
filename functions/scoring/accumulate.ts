import type { Layout, PackedRecord } from '../model/packed.ts';
import { ownOperator } from '../model/programme/index.ts';
import { addValue } from '../statistics/moments.ts';
import { addWeight } from '../statistics/weighting/weight-totals.ts';
import type { Cells } from './cells.ts';
import { type Counting, closeCells, emptyCounting, keyOf, openCell } from './counting.ts';
import { crossAdder } from './crossed.ts';
import { type Decoder, decoderOf, readAt } from './decoder.ts';
import { diagnosisAdder } from './diagnosis/count-products.ts';
import { learn } from './learners.ts';
import { link, linkKey } from './linked.ts';
import { addNodes, NONE } from './node-scores.ts';
import type { ScoringPlan } from './plan.ts';
import { countFieldwork, flagger, type ScoredRecord } from './quality/flags.ts';
import { type Findings, NO_FINDINGS } from './quality/pre-pass.ts';
import { excludingBits, STANDINGS } from './quality/reasons.ts';
import { replicator } from './replicator.ts';
import { interviewerMoments, TALLY, type Totals } from './totals.ts';

/** Beyond these a squared weight, summed over a year of answers, could leave the range of a double. */
const WEIGHTS = { least: 1e-100, most: 1e100 } as const;

/** Tallies the answers and puts each item's points into `scores`. */
function addItems(
  plan: ScoringPlan,
  decoder: Decoder,
  packed: string,
  weight: number,
  totals: Totals,
  scores: Float64Array,
): void {
  const { codes } = totals;
  const { points } = plan;
  const { items } = decoder;
  const squared = weight * weight;
  for (let position = 0; position < items.positions.length; position += 1) {
    const slot = readAt(packed, items, position);
    if (slot < 0) {
      scores[position] = NONE;
      continue;
    }
    scores[position] = points[slot] ?? NONE;
    const at = slot * TALLY;
    codes[at] = (codes[at] ?? 0) + 1;
    codes[at + 1] = (codes[at + 1] ?? 0) + weight;
    codes[at + 2] = (codes[at + 2] ?? 0) + squared;
  }
}

function checkWeight({ id, weight }: PackedRecord): void {
  if (weight >= WEIGHTS.least && weight <= WEIGHTS.most) return;
  throw new RangeError(`response ${id} has weight ${weight}; weights lie from 1e-100 to 1e100`);
}

/** A fold over the records of one shard. */
export interface Accumulator {
  readonly start: () => Counting;
  /** @throws {RangeError} for a weight that is not between 1e-100 and 1e100. */
  readonly add: (into: Counting, record: ScoredRecord) => void;
  /** The cells, once the last record was added. */
  readonly end: (counted: Counting) => Cells;
}

/**
 * Counts packed records into cells. Records may follow different layouts; each layout is asked for once. A record of an
 * operator that the programme does not have is left out; one without answers counts as a response without a score.
 * @param findings What the pre-pass over the same month found (see quality/pre-pass.ts).
 */
export function accumulator(
  plan: ScoringPlan,
  layouts: (id: string) => Layout,
  findings: Findings = NO_FINDINGS,
): Accumulator {
  const flagsOf = flagger(plan, findings);
  const excluding = excludingBits(plan.programme.quality);
  const weighted = plan.programme.weighting.base === 'given';
  const addCross = crossAdder(plan.crossed);
  const diagnose = diagnosisAdder(plan);
  const replicate = replicator(plan);
  const analysis = plan.diagnosis.analyses[0];
  const own = ownOperator(plan.programme);
  const decoders = new Map<string, Decoder>();
  let last: { readonly id: string; readonly decoder: Decoder } | undefined;
  const scores = new Float64Array(plan.items.length + plan.inner.length);
  const decoderFor = (id: string): Decoder => {
    // Nearly all responses of a month follow one layout.
    if (last?.id === id) return last.decoder;
    const decoder = decoders.get(id) ?? decoderOf(plan, layouts(id));
    decoders.set(id, decoder);
    last = { id, decoder };
    return decoder;
  };
  const add = (into: Counting, record: ScoredRecord): void => {
    checkWeight(record);
    const { packed, respondent, interviewer } = record;
    const weight = weighted ? record.weight : 1;
    const decoder = decoderFor(record.layout);
    const flags = flagsOf(record, decoder);
    const standing = flags === 0 ? 0 : (flags & excluding) === 0 ? 1 : 2;
    const key = keyOf(plan, decoder, packed, standing);
    const cell = into.open.get(key) ?? openCell(plan, decoder, packed, STANDINGS[standing]);
    if (cell === undefined) return;
    const { totals } = cell;
    if (totals.responses === 0) into.open.set(key, cell);
    totals.responses += 1;
    addWeight(totals.weights, weight);
    addItems(plan, decoder, packed, weight, totals, scores);
    addNodes(plan, weight, totals, scores);
    addCross(totals.cross, scores, weight);
    diagnose(totals.diagnosis, cell.waiting, packed, decoder, scores, weight);
    const given = { record, operator: cell.party.operator, scores, weight };
    for (const add of decoder.adders) add(totals.blocks, given);
    replicate(totals, record.id, scores, weight);
    countFieldwork(totals.fieldwork, packed, decoder, flags);
    const index = scores[scores.length - 1] ?? NONE;
    if (interviewer !== undefined && index !== NONE) addValue(interviewerMoments(totals, interviewer), 0, index, 1);
    if (analysis !== undefined && standing !== 2 && cell.party.operator === own)
      learn(into.learners, record.id, scores, analysis.set);
    if (respondent !== undefined && standing !== 2) {
      const response = { id: record.id, cell: key, weight, scores: scores.slice() };
      link(into.linked, linkKey(findings.month, respondent), response);
    }
  };
  return {
    start: emptyCounting,
    add,
    end: (counted) => closeCells(plan, counted),
  };
}
