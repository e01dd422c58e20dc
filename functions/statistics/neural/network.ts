/** Rows of inputs one after the other, `width` numbers each, and an outcome per row; standardised. */
export interface Rows {
  readonly width: number;
  readonly inputs: Float64Array;
  readonly outcomes: Float64Array;
}

/** Weights of a network: per hidden unit its bias, its input weights, then its output weight; last the output's bias. */
export const weightCount = (width: number, hidden: number): number => hidden * (width + 2) + 1;

/** Puts the activations of one row into `units` and returns the prediction. */
function forward(weights: Float64Array, { width, inputs }: Rows, row: number, units: Float64Array): number {
  const start = row * width;
  let at = 0;
  let sum = weights.at(-1) ?? 0;
  for (let h = 0; h < units.length; h += 1) {
    let input = weights[at] ?? 0;
    for (let i = 0; i < width; i += 1) input += (weights[at + 1 + i] ?? 0) * (inputs[start + i] ?? 0);
    const unit = Math.tanh(input);
    units[h] = unit;
    sum += unit * (weights[at + width + 1] ?? 0);
    at += width + 2;
  }
  return sum;
}

/** Predicted outcome of every row: a weighted sum of tanh units of weighted sums of the inputs. */
export function predictions(weights: Float64Array, hidden: number, rows: Rows): Float64Array {
  const units = new Float64Array(hidden);
  return rows.outcomes.map((_, row) => forward(weights, rows, row, units));
}

/**
 * Penalised error of a network on the rows, and its gradient by back-propagation (into `gradient`):
 * ½ Σ(ŷ − y)² + ½ decay Σw², biases without penalty, divided by the number of rows.
 * Source: Rumelhart, Hinton and Williams (1986), Nature 323, 533-536; weight decay as in Venables and Ripley (2002), Modern
 * Applied Statistics with S, section 8.10, and R's nnet.
 */
export function errorOf(
  weights: Float64Array,
  hidden: number,
  rows: Rows,
  decay: number,
  gradient: Float64Array,
): number {
  const { width, inputs, outcomes } = rows;
  const units = new Float64Array(hidden);
  const last = weights.length - 1;
  gradient.fill(0);
  let error = 0;
  for (let row = 0; row < outcomes.length; row += 1) {
    const off = forward(weights, rows, row, units) - (outcomes[row] ?? 0);
    error += 0.5 * off * off;
    gradient[last] = (gradient[last] ?? 0) + off;
    for (let h = 0; h < hidden; h += 1) {
      const at = h * (width + 2);
      const unit = units[h] ?? 0;
      gradient[at + width + 1] = (gradient[at + width + 1] ?? 0) + off * unit;
      const back = off * (weights[at + width + 1] ?? 0) * (1 - unit * unit);
      gradient[at] = (gradient[at] ?? 0) + back;
      for (let i = 0; i < width; i += 1)
        gradient[at + 1 + i] = (gradient[at + 1 + i] ?? 0) + back * (inputs[row * width + i] ?? 0);
    }
  }
  for (let w = 0; w < last; w += 1) {
    if (w % (width + 2) === 0) continue;
    const weight = weights[w] ?? 0;
    error += 0.5 * decay * weight * weight;
    gradient[w] = (gradient[w] ?? 0) + decay * weight;
  }
  for (let w = 0; w <= last; w += 1) gradient[w] = (gradient[w] ?? 0) / outcomes.length;
  return error / outcomes.length;
}
