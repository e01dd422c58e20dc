import type { Layout, PackedRecord } from '../model/packed.ts';
import { addValue, MOMENTS } from '../statistics/moments.ts';
import type { Cell, Cells } from './cells.ts';
import { type Decoder, decoderOf, read } from './decoder.ts';
import type { InnerNode, ScoringPlan } from './plan.ts';
import { emptyTotals, TALLY, type Totals } from './totals.ts';

/** "No score": scores lie from 0 to 100. */
const NONE = -1;

/** Beyond these a squared weight, summed over a year of answers, could leave the range of a double. */
const WEIGHTS = { least: 1e-100, most: 1e100 } as const;

function cellOf(plan: ScoringPlan, cells: Cells, decoder: Decoder, packed: string): Cell | undefined {
  const partyIndex = read(packed, decoder.party);
  const party = plan.parties[partyIndex];
  if (party === undefined) return undefined;
  let key = partyIndex;
  decoder.segments.forEach((segment, s) => {
    key = key * ((plan.segments[s]?.values.length ?? 0) + 1) + read(packed, segment) + 1;
  });
  const known = cells.byKey.get(key);
  if (known !== undefined) return known;
  const segments = decoder.segments.map((segment, s) => plan.segments[s]?.values[read(packed, segment)] ?? null);
  const cell = { party, segments, totals: emptyTotals(plan) };
  cells.byKey.set(key, cell);
  return cell;
}

/** Tallies the answers and puts each item's points into `scores`. */
function addItems(plan: ScoringPlan, decoder: Decoder, record: PackedRecord, totals: Totals, scores: Float64Array) {
  const { packed, weight } = record;
  const { codes } = totals;
  const { points } = plan;
  let position = 0;
  for (const item of decoder.items) {
    const slot = read(packed, item);
    scores[position] = slot < 0 ? NONE : (points[slot] ?? NONE);
    position += 1;
    if (slot < 0) continue;
    const at = slot * TALLY;
    codes[at] = (codes[at] ?? 0) + 1;
    codes[at + 1] = (codes[at + 1] ?? 0) + weight;
    codes[at + 2] = (codes[at + 2] ?? 0) + weight * weight;
  }
}

/**
 * A respondent's score on an inner node: Σ w·s / Σ w over the children that have a score, if enough of them have one;
 * else NONE. The index is the mean of these scores (the respondent form), not a weighted mean of item means: only so has
 * it a simple standard error, and the two differ where answers are missing.
 */
function nodeScore(scores: Float64Array, node: InnerNode): number {
  const { children, weights } = node;
  let answered = 0;
  let sum = 0;
  let weight = 0;
  for (let c = 0; c < children.length; c += 1) {
    const score = scores[children[c] ?? 0] ?? NONE;
    if (score === NONE) continue;
    answered += 1;
    sum += score * (weights[c] ?? 0);
    weight += weights[c] ?? 0;
  }
  if (answered < node.minimumAnswered || weight === 0) return NONE;
  return Math.min(100, sum / weight); // rounding must not lift a full score above the scale
}

/** Puts each inner node's score behind the items' in `scores` and adds it to its moments. */
function addNodes(plan: ScoringPlan, weight: number, totals: Totals, scores: Float64Array): void {
  let position = plan.items.length;
  let at = 0;
  for (const node of plan.inner) {
    const score = nodeScore(scores, node);
    scores[position] = score;
    if (score !== NONE) addValue(totals.nodes, at, score, weight);
    position += 1;
    at += MOMENTS;
  }
}

/**
 * Adds packed records to cells. Records may follow different layouts; each layout is asked for once. A record of an
 * operator that the programme does not have is left out; one without answers counts as a response without a score.
 * The function that is returned throws a RangeError for a weight that is not between 1e-100 and 1e100.
 */
export function accumulator(
  plan: ScoringPlan,
  layouts: (id: string) => Layout,
): (cells: Cells, record: PackedRecord) => void {
  const decoders = new Map<string, Decoder>();
  const scores = new Float64Array(plan.items.length + plan.inner.length);
  const decoderFor = (id: string): Decoder => {
    const decoder = decoders.get(id) ?? decoderOf(plan, layouts(id));
    decoders.set(id, decoder);
    return decoder;
  };
  return (cells, record) => {
    if (!(record.weight >= WEIGHTS.least && record.weight <= WEIGHTS.most)) {
      throw new RangeError(`response ${record.id} has weight ${record.weight}; weights lie from 1e-100 to 1e100`);
    }
    const decoder = decoderFor(record.layout);
    const cell = cellOf(plan, cells, decoder, record.packed);
    if (cell === undefined) return;
    cell.totals.responses += 1;
    addItems(plan, decoder, record, cell.totals, scores);
    addNodes(plan, record.weight, cell.totals, scores);
  };
}
