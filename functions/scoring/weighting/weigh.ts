import { MOMENTS } from '../../statistics/moments.ts';
import { scaleMoments } from '../../statistics/weighting/scale-moments.ts';
import { scaleWeights } from '../../statistics/weighting/weight-totals.ts';
import { WeightingError } from '../../statistics/weighting/weighting-error.ts';
import { type Cell, type Cells, cellKey } from '../cells.ts';
import { scaledCross } from '../crossed.ts';
import { scaledBlocks } from '../diagnosis/blocks.ts';
import { scaledDiagnosis } from '../diagnosis/totals.ts';
import type { ScoringPlan } from '../plan.ts';
import { TALLY, type Totals } from '../totals.ts';
import { fitCells } from './factors.ts';
import { sampleMargins } from './margins.ts';

/** How an operator's weights were fitted to margins; standard errors need the categories. */
export interface Calibration {
  readonly operator: string;
  readonly by: 'post-stratified' | 'raked';
  readonly iterations: number;
  readonly trimmed: number;
  /** The operator's cells, weighted. */
  readonly cells: readonly Cell[];
  /** Category of each of these cells in every margin. */
  readonly categories: readonly (readonly string[])[];
  /** Final weight over base weight of each of these cells. */
  readonly factors: readonly number[];
}

export interface WeightedSample {
  /** The cells with their final weights, in the order given. */
  readonly cells: readonly Cell[];
  /** Operators whose weights were fitted to margins. */
  readonly calibrations: readonly Calibration[];
  /** Final weight over base weight, by number of the cell; 1 where there is none. */
  readonly factors: ReadonlyMap<number, number>;
  /** Responses of people who may have rated several operators, by month and respondent. */
  readonly linked: Cells['linked'];
}

/** The totals as they would be had every weight been `factor` times as large. */
function scaled(totals: Totals, factor: number): Totals {
  const codes = totals.codes.map((value, i) => value * factor ** (i % TALLY));
  const nodes = totals.nodes.slice();
  for (let at = 0; at < nodes.length; at += MOMENTS) scaleMoments(nodes, at, factor);
  const replicates = totals.replicates === null ? null : totals.replicates.map((sum) => sum * factor);
  const cross = scaledCross(totals.cross, factor);
  const diagnosis = scaledDiagnosis(totals.diagnosis, factor);
  const blocks = scaledBlocks(totals.blocks, factor);
  const weights = scaleWeights(totals.weights, factor);
  return { ...totals, codes, nodes, cross, diagnosis, blocks, replicates, weights };
}

function calibrate(plan: ScoringPlan, operator: string, cells: readonly Cell[]): Calibration | undefined {
  const { weighting } = plan.programme;
  const { margins, shares } = sampleMargins(plan, operator, cells);
  if (margins.length === 0 || cells.length === 0) return undefined;
  const { weights, iterations, trimmed } = fitCells(cells, margins, weighting);
  const base = cells.reduce((sum, { totals }) => sum + totals.weights.sum, 0);
  const scale = shares ? base / weights.reduce((sum, weight) => sum + weight, 0) : 1;
  const factors = cells.map(({ totals }, i) => (scale * (weights[i] ?? 0)) / totals.weights.sum);
  return {
    operator,
    by: weighting.method === 'raking' ? 'raked' : 'post-stratified',
    iterations,
    trimmed,
    cells: cells.map((cell, i) => ({ ...cell, totals: scaled(cell.totals, factors[i] ?? 1) })),
    factors,
    categories: cells.map((_, i) => margins.map((margin) => margin.categories[i] ?? '')),
  };
}

/**
 * Weights cells as the programme says: each operator's sample by itself to the targets given for it. An operator without
 * targets, or without responses, keeps its base weights.
 * @throws {WeightingError} with operator, segment and category, if the sample cannot have the targets.
 */
export function weigh(plan: ScoringPlan, cells: readonly Cell[], linked: Cells['linked'] = new Map()): WeightedSample {
  if (plan.programme.weighting.method === 'none') return { cells, calibrations: [], factors: new Map(), linked };
  const calibrations = plan.programme.operators.flatMap(({ id }) => {
    const own = cells.filter((cell) => cell.party.operator === id);
    try {
      return calibrate(plan, id, own) ?? [];
    } catch (error) {
      if (!(error instanceof WeightingError)) throw error;
      throw new WeightingError(error.fault, `operator ${id}: ${error.message}`);
    }
  });
  const weighted = calibrations.flatMap((calibration) => calibration.cells);
  const others = cells.filter((cell) => !calibrations.some(({ operator }) => operator === cell.party.operator));
  const factors = calibrations.flatMap((calibration) =>
    calibration.cells.map((cell, i): [number, number] => [cellKey(plan, cell), calibration.factors[i] ?? 1]),
  );
  return { cells: [...weighted, ...others], calibrations, factors: new Map(factors), linked };
}
