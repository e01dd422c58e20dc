import type { Cell, Cells } from './cells.ts';
import { type Decoder, read } from './decoder.ts';
import { finishDiagnosis, nobodyWaits, type Waiting } from './diagnosis/count-products.ts';
import { noLearners } from './learners.ts';
import type { ScoringPlan } from './plan.ts';
import { STANDINGS, type Standing } from './quality/reasons.ts';
import { emptyTotals } from './totals.ts';

/** The number of the cell (as cellKey in cells.ts makes it), or -1 for an operator that the programme does not have. */
export function keyOf(plan: ScoringPlan, decoder: Decoder, packed: string, standing: number): number {
  let key = read(packed, decoder.party);
  if (key < 0) return -1;
  for (let s = 0; s < decoder.segments.length; s += 1) {
    const segment = decoder.segments[s];
    if (segment !== undefined) key = key * ((plan.segments[s]?.values.length ?? 0) + 1) + read(packed, segment) + 1;
  }
  return key * STANDINGS.length + standing;
}

/** A cell to which responses are still added. */
export interface OpenCell extends Cell {
  readonly waiting: Waiting;
}

/** What a shard is counted into. */
export interface Counting extends Pick<Cells, 'linked' | 'learners'> {
  /** By the number that cells have too. */
  readonly open: Map<number, OpenCell>;
}

/** The cell of a record, before its first response; undefined for an operator that the programme does not have. */
export function openCell(
  plan: ScoringPlan,
  decoder: Decoder,
  packed: string,
  standing: Standing,
): OpenCell | undefined {
  const party = plan.parties[read(packed, decoder.party)];
  if (party === undefined) return undefined;
  const segments = decoder.segments.map((segment, s) => plan.segments[s]?.values[read(packed, segment)] ?? null);
  return { party, segments, standing, totals: emptyTotals(plan), waiting: nobodyWaits(plan) };
}

/** The cells, once nothing more comes. */
export function closeCells(plan: ScoringPlan, { open, linked, learners }: Counting): Cells {
  const byKey = new Map<number, Cell>();
  for (const [key, { waiting, ...cell }] of open) {
    finishDiagnosis(plan, cell.totals.diagnosis, waiting);
    byKey.set(key, cell);
  }
  return { byKey, linked, learners };
}

export const emptyCounting = (): Counting => ({ open: new Map(), linked: new Map(), learners: noLearners() });
