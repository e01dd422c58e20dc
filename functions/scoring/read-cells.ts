import { PAIR } from '../statistics/cross-products.ts';
import { MOMENTS } from '../statistics/moments.ts';
import { type Cell, type Cells, cellKey, emptyCells } from './cells.ts';
import { sameUnits } from './diagnosis/block-plan.ts';
import { eachBlock, widthOf } from './diagnosis/blocks.ts';
import type { DiagnosisTotals } from './diagnosis/totals.ts';
import { type CellNames, type KeptCells, namesOf } from './kept-cells.ts';
import { placeOrOperator } from './place-of.ts';
import type { ScoringPlan } from './plan.ts';
import { type Match, meaningOf, sameCross, sameItems, sameNodes } from './same-meaning.ts';
import { addTotals, emptyTotals, TALLY, type Totals } from './totals.ts';

/** Copies matches, each of whose places takes `width` numbers. */
function copy(into: Float64Array, from: readonly number[], matches: readonly Match[], width: number): void {
  for (const { from: start, to, size } of matches) {
    into.set(from.slice(start * width, (start + size) * width), to * width);
  }
}

/** Copies what the diagnosis counted, as far as it means the same in the plan. */
function diagnosisReader(
  plan: ScoringPlan,
  kept: CellNames,
): (into: DiagnosisTotals, from: KeptCells['cells'][number]['diagnosis']) => void {
  const names = namesOf(plan);
  const [theirs, ours] = [meaningOf(kept), meaningOf(names)];
  const same = (id: string | null): boolean => id !== null && theirs.get(id) === ours.get(id);
  const { diagnosis: now } = names;
  const { diagnosis: then } = kept;
  const analyses = now.analyses.map((ids) =>
    ids.every(same) ? then.analyses.findIndex((known) => known.join() === ids.join()) : -1,
  );
  const pairs = kept.items.flatMap(({ id }, from): Match[] => {
    const to = plan.items.findIndex((item) => item.id === id);
    return to >= 0 && same(id) && same(now.overall) && now.overall === then.overall ? [{ from, to, size: 1 }] : [];
  });
  const factors = same(now.loss) && now.loss === then.loss && now.factors.join() === then.factors.join();
  return (into, from) => {
    into.analyses.forEach((block, i) => {
      block.set(from.analyses[analyses[i] ?? -1] ?? []);
    });
    copy(into.pairs, from.pairs, pairs, PAIR);
    if (!factors) return;
    into.factors.set(from.factors);
    into.together.set(from.together);
  };
}

function totalsReader(plan: ScoringPlan, kept: CellNames): (cell: KeptCells['cells'][number]) => Totals {
  const [items, nodes] = [sameItems(plan, kept), sameNodes(plan, kept)];
  const index = plan.inner.length - 1;
  const sameIndex = nodes.some(({ to }) => to === index);
  const crossed = sameCross(plan, kept);
  const readDiagnosis = diagnosisReader(plan, kept);
  const units = sameUnits(kept.units, plan.blocks.units);
  return (cell) => {
    const { responses, codes, nodes: moments, sums, cross, diagnosis, weights, fieldwork, interviewers, blocks } = cell;
    const totals: Totals = {
      ...emptyTotals(plan),
      responses,
      weights: { ...weights },
      interviewers: new Map(sameIndex ? interviewers.map(([id, set]) => [id, Float64Array.from(set)]) : []),
    };
    copy(totals.codes, codes, items, TALLY);
    copy(totals.nodes, moments, nodes, MOMENTS);
    copy(totals.sums, sums, nodes, 1);
    for (const set of crossed) totals.cross[set].set(cross[set]);
    readDiagnosis(totals.diagnosis, diagnosis);
    totals.replicates = null;
    totals.fieldwork.set(fieldwork);
    eachBlock((name) => copy(totals.blocks[name], blocks[name], units[name], widthOf(name)));
    return totals;
  };
}

/** How kept cells that bear these names are read as cells of `plan`; undefined for one of an operator that it does not have. */
export function cellReader(
  plan: ScoringPlan,
  kept: CellNames,
): (saved: KeptCells['cells'][number]) => Cell | undefined {
  const totalsOf = totalsReader(plan, kept);
  const parties = kept.parties.map((party) => placeOrOperator(plan, party));
  const places = plan.segments.map(({ id }) => kept.segments.findIndex((segment) => segment.id === id));
  return (saved) => {
    const party = plan.parties[parties[saved.party] ?? -1];
    if (party === undefined) return undefined;
    const segments = plan.segments.map(({ values }, s) => {
      const place = places[s] ?? -1;
      const value = kept.segments[place]?.values[saved.segments[place] ?? -1];
      return value !== undefined && values.includes(value) ? value : null;
    });
    return { party, segments, standing: saved.standing, totals: totalsOf(saved) };
  };
}

/**
 * Kept cells as cells of `plan`, the same to the bit where the plan counts the same. What the plan no longer has is left
 * out, as with answers: a brand counts for its operator, a segment value as not given, an operator not at all. An
 * indicator that meant something else is left out too: its scores cannot be had again without the answers.
 */
export function readCells(plan: ScoringPlan, kept: KeptCells): Cells {
  const read = cellReader(plan, kept);
  const cells = emptyCells(plan);
  for (const saved of kept.cells) {
    const cell = read(saved);
    if (cell === undefined) continue;
    const key = cellKey(plan, cell);
    const known = cells.byKey.get(key);
    if (known === undefined) cells.byKey.set(key, cell);
    else addTotals(known.totals, cell.totals);
  }
  return cells;
}
