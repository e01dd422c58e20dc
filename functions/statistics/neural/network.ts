import { dot, total } from './vectors.ts';

const BLOCK = 512;

/** Inputs, a column each, and an outcome per row; standardised. */
export interface Rows {
  readonly columns: readonly Float64Array[];
  readonly outcomes: Float64Array;
}

/** Weights of a network: per hidden unit its bias, its input weights, then its output weight; last the output's bias. */
export const weightCount = (width: number, hidden: number): number => hidden * (width + 2) + 1;

/** Puts what a hidden unit, whose weights begin at `at`, makes of each row into `unit`. */
function activate(weights: Float64Array, at: number, columns: readonly Float64Array[], unit: Float64Array): void {
  unit.fill(weights[at] ?? 0);
  // Column by column, so that no sum has to wait for the one before it.
  columns.forEach((column, i) => {
    const weight = weights[at + 1 + i] ?? 0;
    for (let row = 0; row < unit.length; row += 1) unit[row] = (unit[row] ?? 0) + weight * (column[row] ?? 0);
  });
  for (let row = 0; row < unit.length; row += 1) unit[row] = Math.tanh(unit[row] ?? 0);
}

/** Puts the activations of hidden units into `units` and the predicted outcomes into `predicted`. */
function forward(
  weights: Float64Array,
  columns: readonly Float64Array[],
  units: readonly Float64Array[],
  predicted: Float64Array,
): void {
  predicted.fill(weights.at(-1) ?? 0);
  units.forEach((unit, h) => {
    const at = h * (columns.length + 2);
    activate(weights, at, columns, unit);
    const weight = weights[at + columns.length + 1] ?? 0;
    for (let row = 0; row < unit.length; row += 1) predicted[row] = (predicted[row] ?? 0) + (unit[row] ?? 0) * weight;
  });
}

const unitsFor = (hidden: number, rows: number): Float64Array[] =>
  Array.from({ length: hidden }, () => new Float64Array(rows));

/** Predicted outcome of every row: a weighted sum of tanh units of weighted sums of the inputs. */
export function predictions(weights: Float64Array, hidden: number, rows: Rows): Float64Array {
  const predicted = new Float64Array(rows.outcomes.length);
  forward(weights, rows.columns, unitsFor(hidden, predicted.length), predicted);
  return predicted;
}

/** Rows in blocks that a processor keeps at hand while it goes over their columns again and again. */
function blocksOf({ columns, outcomes }: Rows): Rows[] {
  return Array.from({ length: Math.ceil(outcomes.length / BLOCK) }, (_, block) => {
    const cut = (column: Float64Array) => column.slice(block * BLOCK, (block + 1) * BLOCK);
    return { columns: columns.map(cut), outcomes: cut(outcomes) };
  });
}

/** Adds the squared error of rows, halved, to `error` and what it changes by with each weight to `gradient`. */
function errorAdder(rows: Rows, hidden: number) {
  const { columns, outcomes } = rows;
  const width = columns.length;
  const units = unitsFor(hidden, outcomes.length);
  const off = new Float64Array(outcomes.length);
  const back = new Float64Array(outcomes.length);
  return (weights: Float64Array, gradient: Float64Array, error: number): number => {
    const last = weights.length - 1;
    forward(weights, columns, units, off);
    let sum = error;
    for (let row = 0; row < off.length; row += 1) {
      const miss = (off[row] ?? 0) - (outcomes[row] ?? 0);
      off[row] = miss;
      sum += 0.5 * miss * miss;
    }
    gradient[last] = total(off, gradient[last]);
    units.forEach((unit, h) => {
      const at = h * (width + 2);
      const weight = weights[at + width + 1] ?? 0;
      gradient[at + width + 1] = dot(off, unit, gradient[at + width + 1]);
      for (let row = 0; row < back.length; row += 1) {
        const active = unit[row] ?? 0;
        back[row] = (off[row] ?? 0) * weight * (1 - active * active);
      }
      gradient[at] = total(back, gradient[at]);
      columns.forEach((column, i) => {
        gradient[at + 1 + i] = dot(back, column, gradient[at + 1 + i]);
      });
    });
    return sum;
  };
}

/**
 * Penalised error of a network on the rows, as a function of its weights that also puts its gradient by back-propagation
 * into the second argument: ½ Σ(ŷ − y)² + ½ decay Σw², biases without penalty, divided by the number of rows.
 * Source: Rumelhart, Hinton and Williams (1986), Nature 323, 533-536; weight decay as in Venables and Ripley (2002), Modern
 * Applied Statistics with S, section 8.10, and R's nnet.
 */
export function penalisedError(
  rows: Rows,
  hidden: number,
  decay: number,
): (weights: Float64Array, gradient: Float64Array) => number {
  const { columns, outcomes } = rows;
  const blocks = blocksOf(rows).map((block) => errorAdder(block, hidden));
  return (weights, gradient) => {
    const last = weights.length - 1;
    gradient.fill(0);
    let error = blocks.reduce((sum, add) => add(weights, gradient, sum), 0);
    for (let w = 0; w < last; w += 1) {
      if (w % (columns.length + 2) === 0) continue;
      const weight = weights[w] ?? 0;
      error += 0.5 * decay * weight * weight;
      gradient[w] = (gradient[w] ?? 0) + decay * weight;
    }
    for (let w = 0; w <= last; w += 1) gradient[w] = (gradient[w] ?? 0) / outcomes.length;
    return error / outcomes.length;
  };
}
