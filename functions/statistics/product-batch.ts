import { HEAD } from './cross-products.ts';

/**
 * Respondents who wait to be added to one set of sums. So many at a time take half of what they take one by one: each sum
 * is fetched and put back once for all of them.
 */
export interface Batch {
  waiting: number;
  /** {@link TOGETHER} scores of each variable, one per respondent. */
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

const TOGETHER = 4;

export const emptyBatch = (variables: number): Batch => ({
  waiting: 0,
  values: new Float64Array(TOGETHER * variables),
  weights: new Float64Array(TOGETHER),
});

/** Puts one {@link centred} score of the next respondent into the batch. */
export function putScore({ values, waiting }: Batch, variable: number, score: number): void {
  values[TOGETHER * variable + waiting] = score;
}

/** Adds whoever waits to the sums, and empties the batch. */
export function addWaiting(block: Float64Array, batch: Batch): void {
  const { values, weights } = batch;
  const k = values.length / TOGETHER;
  weights.fill(0, batch.waiting); // what the batch before has left is added with weight 0
  const w0 = weights[0] ?? 0;
  const w1 = weights[1] ?? 0;
  const w2 = weights[2] ?? 0;
  const w3 = weights[3] ?? 0;
  block[0] = (block[0] ?? 0) + batch.waiting;
  block[1] = (block[1] ?? 0) + (w0 + w1 + w2 + w3);
  block[2] = (block[2] ?? 0) + (w0 * w0 + w1 * w1 + w2 * w2 + w3 * w3);
  let cell = HEAD + k;
  for (let i = 0; i < k; i += 1) {
    const at = TOGETHER * i;
    const a = w0 * (values[at] ?? 0);
    const b = w1 * (values[at + 1] ?? 0);
    const c = w2 * (values[at + 2] ?? 0);
    const d = w3 * (values[at + 3] ?? 0);
    block[HEAD + i] = (block[HEAD + i] ?? 0) + (a + b + c + d);
    for (let j = at; j < values.length; j += TOGETHER) {
      const products =
        a * (values[j] ?? 0) + b * (values[j + 1] ?? 0) + c * (values[j + 2] ?? 0) + d * (values[j + 3] ?? 0);
      block[cell] = (block[cell] ?? 0) + products;
      cell += 1;
    }
  }
  batch.waiting = 0;
}

/** Counts the respondent whose scores were put into the batch, with weight `w` > 0. Runs once per response. */
export function addProducts(block: Float64Array, batch: Batch, w: number): void {
  batch.weights[batch.waiting] = w;
  batch.waiting += 1;
  if (batch.waiting === TOGETHER) addWaiting(block, batch);
}
