import type { Layout, PackedRecord } from '../model/packed.ts';
import { ownOperator } from '../model/programme/index.ts';
import { addValue } from '../statistics/moments.ts';
import { addWeight } from '../statistics/weighting/weight-totals.ts';
import type { Cell, Cells } from './cells.ts';
import { crossAdder } from './crossed.ts';
import { type Decoder, decoderOf, read, readAt } from './decoder.ts';
import { diagnosisAdder, finishDiagnosis, nobodyWaits, type Waiting } from './diagnosis/count-products.ts';
import { learn, noLearners } from './learners.ts';
import { link, linkKey } from './linked.ts';
import { addNodes, NONE } from './node-scores.ts';
import type { ScoringPlan } from './plan.ts';
import { countFieldwork, flagger, type ScoredRecord } from './quality/flags.ts';
import { type Findings, NO_FINDINGS } from './quality/pre-pass.ts';
import { excludingBits, STANDINGS, type Standing } from './quality/reasons.ts';
import { replicator } from './replicator.ts';
import { emptyTotals, interviewerMoments, TALLY, type Totals } from './totals.ts';

/** Beyond these a squared weight, summed over a year of answers, could leave the range of a double. */
const WEIGHTS = { least: 1e-100, most: 1e100 } as const;

/** The number of the cell (as cellKey in cells.ts makes it), or -1 for an operator that the programme does not have. */
function keyOf(plan: ScoringPlan, decoder: Decoder, packed: string, standing: number): number {
  let key = read(packed, decoder.party);
  if (key < 0) return -1;
  for (let s = 0; s < decoder.segments.length; s += 1) {
    const segment = decoder.segments[s];
    if (segment !== undefined) key = key * ((plan.segments[s]?.values.length ?? 0) + 1) + read(packed, segment) + 1;
  }
  return key * STANDINGS.length + standing;
}

/** A cell to which responses are still added. */
interface OpenCell extends Cell {
  readonly waiting: Waiting;
}

/** What a shard is counted into. */
export interface Counting extends Pick<Cells, 'linked' | 'learners'> {
  /** By the number that cells have too. */
  readonly open: Map<number, OpenCell>;
}

/** A fold over the records of one shard. */
export interface Accumulator {
  readonly start: () => Counting;
  /** @throws {RangeError} for a weight that is not between 1e-100 and 1e100. */
  readonly add: (into: Counting, record: ScoredRecord) => void;
  /** The cells, once the last record was added. */
  readonly end: (counted: Counting) => Cells;
}

function openCell(plan: ScoringPlan, decoder: Decoder, packed: string, standing: Standing): OpenCell | undefined {
  const party = plan.parties[read(packed, decoder.party)];
  if (party === undefined) return undefined;
  const segments = decoder.segments.map((segment, s) => plan.segments[s]?.values[read(packed, segment)] ?? null);
  return { party, segments, standing, totals: emptyTotals(plan), waiting: nobodyWaits(plan) };
}

function closeCells(plan: ScoringPlan, { open, linked, learners }: Counting): Cells {
  const byKey = new Map<number, Cell>();
  for (const [key, { waiting, ...cell }] of open) {
    finishDiagnosis(plan, cell.totals.diagnosis, waiting);
    byKey.set(key, cell);
  }
  return { byKey, linked, learners };
}

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
    start: () => ({ open: new Map(), linked: new Map(), learners: noLearners() }),
    add,
    end: (counted) => closeCells(plan, counted),
  };
}
