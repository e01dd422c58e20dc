import type { Pair, Party } from '../model/programme/index.ts';
import type { Overlap } from '../statistics/comparisons/overlapping.ts';
import { type Cell, cellKey } from './cells.ts';
import { type Linked, respondentOf } from './linked.ts';
import type { ScoringPlan } from './plan.ts';
import { cellsOf } from './select.ts';
import type { WeightedSample } from './weighting/weigh.ts';

/** What is compared of a respondent's score, such as whether it lies in the top box. */
export type Value = (score: number) => number;

/** Respondents on both sides of a pair at a position (the items, then the inner nodes); null where there are none. */
export type OverlapAt = (pair: Pair, position: number, value?: Value) => Overlap | null;

interface Both {
  readonly own: Linked;
  readonly competitor: Linked;
}

/** A respondent's response in one of these cells; the lowest id where there are several. */
function responseIn(responses: readonly Linked[], cells: ReadonlySet<number>): Linked | undefined {
  return responses
    .filter(({ cell }) => cells.has(cell))
    .reduce<Linked | undefined>((first, next) => (first === undefined || next.id < first.id ? next : first), undefined);
}

/** The responses of every respondent, each month's by itself, in the order of respondents and months. */
function byRespondent(linked: WeightedSample['linked']): (readonly Linked[])[][] {
  const months = new Map<string, (readonly Linked[])[]>();
  for (const [key, responses] of [...linked].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const respondent = respondentOf(key);
    const known = months.get(respondent) ?? [];
    known.push(responses);
    months.set(respondent, known);
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, responses]) => responses);
}

/**
 * A respondent's pairs of responses about the two sides: one of each month in which both were rated; then, of a longer
 * period, the first about the one in a month without the other with the first such about the other, and so on.
 */
function pairsOf(months: readonly (readonly Linked[])[], own: ReadonlySet<number>, competitor: ReadonlySet<number>) {
  const both: Both[] = [];
  const [owns, competitors]: [Linked[], Linked[]] = [[], []];
  for (const responses of months) {
    const [a, b] = [responseIn(responses, own), responseIn(responses, competitor)];
    if (a && b) both.push({ own: a, competitor: b });
    else if (a) owns.push(a);
    else if (b) competitors.push(b);
  }
  owns.forEach((one, i) => {
    const other = competitors[i];
    if (other) both.push({ own: one, competitor: other });
  });
  return both;
}

/**
 * Correlation of the linearised values w·(x − mean) of the two sides, over the respondents with both scores; with equal
 * weights Pearson's. 0 where a side does not vary.
 */
function correlate(
  plan: WeightedSample,
  both: readonly Both[],
  position: number,
  value: Value = (score) => score,
): Overlap | null {
  const scored = both.flatMap(({ own, competitor }) => {
    const [a, b] = [own.scores[position] ?? -1, competitor.scores[position] ?? -1];
    const weight = (response: Linked) => response.weight * (plan.factors.get(response.cell) ?? 1);
    return a < 0 || b < 0 ? [] : [{ a: value(a), b: value(b), u: weight(own), v: weight(competitor) }];
  });
  if (scored.length < 2) return null;
  const sum = (of: (entry: (typeof scored)[number]) => number) => scored.reduce((total, entry) => total + of(entry), 0);
  const meanA = sum(({ a, u }) => a * u) / sum(({ u }) => u);
  const meanB = sum(({ b, v }) => b * v) / sum(({ v }) => v);
  const cross = sum(({ a, b, u, v }) => u * v * (a - meanA) * (b - meanB));
  const spread = sum(({ a, u }) => (u * (a - meanA)) ** 2) * sum(({ b, v }) => (v * (b - meanB)) ** 2);
  return { pairs: scored.length, correlation: spread === 0 ? 0 : cross / Math.sqrt(spread) };
}

/**
 * Who of a scope's respondents rated both sides of a pair, and how alike: a respondent who rates two operators is a pair,
 * in whichever months of the period he or she did. That two months' answers of one person about the same operator are alike
 * is not taken into account. Respondents are taken in the order of their
 * ids, so that the result does not depend on which shard was read first.
 * @param cells The scope's cells.
 */
export function overlapOf(plan: ScoringPlan, sample: WeightedSample, cells: readonly Cell[]): OverlapAt {
  if (sample.linked.size === 0) return () => null;
  const respondents = byRespondent(sample.linked);
  const keysOf = (party: Party) => new Set(cellsOf(cells, party).map((cell) => cellKey(plan, cell)));
  const known = new Map<string, readonly Both[]>();
  const bothSides = ({ id, own, competitor }: Pair): readonly Both[] => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const [ownCells, competitorCells] = [keysOf(own), keysOf(competitor)];
    const both = respondents.flatMap((months) => pairsOf(months, ownCells, competitorCells));
    known.set(id, both);
    return both;
  };
  return (pair, position, value) => correlate(sample, bothSides(pair), position, value);
}
