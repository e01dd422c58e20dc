import { isUsable } from './base-weights.ts';
import { WeightingError } from './weighting-error.ts';

/** One weighting variable: where the sample stands, and where the population does. */
export interface Margin {
  /** Name for messages, as `region`. For post-stratification the name of the cells, as `region × age`. */
  readonly variable: string;
  /** Category of every unit, in the order of the weights. */
  readonly categories: readonly string[];
  /** Population size of every category, as counts or as shares; each at least 0. */
  readonly targets: ReadonlyMap<string, number>;
}

/** A margin with its categories numbered, for loops over many units. */
export interface NumberedMargin {
  readonly variable: string;
  readonly labels: readonly string[];
  /** Number of the category of every unit. */
  readonly codes: Int32Array;
  readonly targets: Float64Array;
}

/** Σw of every category, summed in the order of the units. */
export function categoryTotals(margin: NumberedMargin, weights: Float64Array): Float64Array {
  const totals = new Float64Array(margin.labels.length);
  for (let i = 0; i < weights.length; i += 1) {
    const code = margin.codes[i] ?? 0;
    totals[code] = (totals[code] ?? 0) + (weights[i] ?? 0);
  }
  return totals;
}

function checkCategory(variable: string, label: string, target: number, weight: number): void {
  const where = `variable ${variable}, category ${label}`;
  if (target > 0 && weight === 0) {
    throw new WeightingError(
      'no_respondents',
      `${where}: target ${target}, but no respondent with a weight above 0; merge it with a category that has some`,
    );
  }
  if (target === 0 && weight > 0) {
    throw new WeightingError(
      'invalid_target',
      `${where}: target 0, but it has respondents; leave them out of the sample or give a target above 0`,
    );
  }
}

function targetsOf({ variable, targets }: Margin): [string, number][] {
  const entries = [...targets];
  for (const [label, target] of entries) {
    if (isUsable(target)) continue;
    throw new WeightingError(
      'invalid_target',
      `variable ${variable}, category ${label}: target ${target}; give 0 or a number from 1e-100 to 1e100`,
    );
  }
  return entries;
}

/**
 * Numbers the categories of a margin in the order of its targets, and checks them against the sample.
 * @throws {WeightingError} if the list of categories is not as long as the weights; if a target is neither 0 nor
 * from 1e-100 to 1e100; if a category of the sample has no target, or a target above 0 no respondent, or a target of 0 some.
 */
export function numberMargin(margin: Margin, weights: Float64Array): NumberedMargin {
  const { variable, categories } = margin;
  if (categories.length !== weights.length) {
    const lengths = `${categories.length} categories for ${weights.length} weights`;
    throw new WeightingError('lengths_differ', `variable ${variable}: ${lengths}; give each respondent one`);
  }
  const entries = targetsOf(margin);
  const labels = entries.map(([label]) => label);
  const codeOf = new Map(labels.map((label, code) => [label, code]));
  const codes = Int32Array.from(categories, (label, i) => {
    const code = codeOf.get(label);
    if (code !== undefined) return code;
    const where = `variable ${variable}, respondent at position ${i}`;
    throw new WeightingError('no_target', `${where}: category ${label} has no target; add one, or merge the category`);
  });
  const numbered = { variable, labels, codes, targets: Float64Array.from(entries, ([, target]) => target) };
  categoryTotals(numbered, weights).forEach((weight, code) => {
    checkCategory(variable, labels[code] ?? '', numbered.targets[code] ?? 0, weight);
  });
  return numbered;
}
