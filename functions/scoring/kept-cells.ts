import * as z from 'zod';
import { type Cell, type Cells, sortedCells } from './cells.ts';
import type { Crossed } from './crossed.ts';
import { eachBlock } from './diagnosis/blocks.ts';
import { placeOf } from './place-of.ts';
import type { ScoringPlan } from './plan.ts';
import { STANDINGS } from './quality/reasons.ts';

const count = z.int().min(0);
const numbers = z.array(z.number());

const ofBlocks = <T extends z.ZodType>(each: T) => z.strictObject(eachBlock(() => each));
const units = z.array(z.strictObject({ meaning: z.string(), sets: count }));

/** What the numbers of a plan's cells stand for, by name, so that a later version of the programme can read them. */
const namesSchema = z.strictObject({
  parties: z.array(z.strictObject({ operator: z.string(), brand: z.string().nullable() })),
  segments: z.array(z.strictObject({ id: z.string(), values: z.array(z.string()) })),
  items: z.array(z.strictObject({ id: z.string(), codes: z.array(z.int()) })),
  inner: z.array(
    z.strictObject({ id: z.string(), children: z.array(z.string()), weights: numbers, minimumAnswered: count }),
  ),
  /** Variables of the cross-products. */
  crossed: z.strictObject({ drivers: z.array(z.string()), items: z.array(z.string()) }),
  /** What the diagnosis counts: variables of each analysis, the overall item, the item of lost points and its factors. */
  diagnosis: z.strictObject({
    analyses: z.array(z.array(z.string())),
    overall: z.string().nullable(),
    loss: z.string().nullable(),
    factors: z.array(z.string()),
  }),
  /** What the blocks hold. */
  units: ofBlocks(units),
});
export type CellNames = z.infer<typeof namesSchema>;

export const keptCellSchema = z.strictObject({
  /** Index of the party. */
  party: count,
  /** Index of each segment's value; -1: not given. */
  segments: z.array(z.int().min(-1)),
  standing: z.enum(STANDINGS),
  responses: count,
  codes: numbers,
  nodes: numbers,
  sums: numbers,
  cross: z.strictObject({ drivers: numbers, items: numbers }),
  diagnosis: z.strictObject({ analyses: z.array(numbers), pairs: numbers, factors: numbers, together: numbers }),
  weights: z.strictObject({ sum: z.number(), squares: z.number(), least: z.number(), most: z.number() }),
  fieldwork: numbers,
  interviewers: z.array(z.tuple([z.string(), numbers])),
  blocks: ofBlocks(numbers),
});
type KeptCell = z.infer<typeof keptCellSchema>;

/**
 * The cells of one month as they are kept once its answers were counted: exactly, since every double survives JSON.
 * Nothing in them is of one person, so they outlast the answers: responses linked by respondent are left out, and so are
 * the replicates of a bootstrap, which are many.
 */
export const keptCellsSchema = z.strictObject({
  format: z.literal('yardstick-cells-1'),
  /** Hash of the programme version that the cells were counted by. */
  version: z.string(),
  ...namesSchema.shape,
  cells: z.array(keptCellSchema),
});
export type KeptCells = z.infer<typeof keptCellsSchema>;

export function namesOf(plan: ScoringPlan): CellNames {
  const ids = [...plan.items, ...plan.inner].map(({ id }) => id);
  const variables = (set: Crossed | null): string[] => Array.from(set ?? [], (position) => ids[position] ?? '');
  const { analyses, overall, loss } = plan.diagnosis;
  return {
    parties: plan.parties.map(({ operator, brand }) => ({ operator, brand })),
    segments: plan.segments.map(({ id, values }) => ({ id, values: [...values] })),
    items: plan.items.map(({ id, codes }) => ({ id, codes: [...codes] })),
    inner: plan.inner.map(({ id, children, weights, minimumAnswered }) => ({
      id,
      children: Array.from(children, (position) => ids[position] ?? ''),
      weights: [...weights],
      minimumAnswered,
    })),
    crossed: { drivers: variables(plan.crossed.drivers), items: variables(plan.crossed.items) },
    diagnosis: {
      analyses: analyses.map(({ set }) => variables(set)),
      overall: overall === null ? null : (ids[overall] ?? ''),
      loss: loss === null ? null : (ids[loss.position] ?? ''),
      factors: (loss?.factors ?? []).map(({ definition }) => definition),
    },
    units: eachBlock((name) => [...plan.blocks.units[name]]),
  };
}

/** One cell as it is kept. */
export const keptCell = (plan: ScoringPlan, { party, segments, standing, totals }: Cell): KeptCell => ({
  party: placeOf(plan, party),
  segments: segments.map((value, s) => (value === null ? -1 : (plan.segments[s]?.values.indexOf(value) ?? -1))),
  standing,
  responses: totals.responses,
  codes: [...totals.codes],
  nodes: [...totals.nodes],
  sums: [...totals.sums],
  cross: { drivers: [...totals.cross.drivers], items: [...totals.cross.items] },
  diagnosis: {
    analyses: totals.diagnosis.analyses.map((block) => [...block]),
    pairs: [...totals.diagnosis.pairs],
    factors: [...totals.diagnosis.factors],
    together: [...totals.diagnosis.together],
  },
  weights: { ...totals.weights },
  fieldwork: [...totals.fieldwork],
  interviewers: [...totals.interviewers].map(([id, moments]) => [id, [...moments]]),
  blocks: eachBlock((name) => [...totals.blocks[name]]),
});

/** Cells as they are kept; `version` is the hash of the programme that the plan was made of. */
export function keepCells(plan: ScoringPlan, cells: Cells, version: string): KeptCells {
  return {
    format: 'yardstick-cells-1',
    version,
    ...namesOf(plan),
    cells: sortedCells(cells).map((cell) => keptCell(plan, cell)),
  };
}
