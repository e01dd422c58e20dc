import { HEAD, halfSize, product, variablesOf } from './co-moments.ts';
import { MOMENTS } from './moments.ts';

/** The moments (see moments.ts) of variable i alone, over the respondents who have all variables. */
export function marginal(block: Float64Array, i: number): Float64Array {
  const k = variablesOf(block);
  const halves = [HEAD, HEAD + halfSize(k)].map((at) => block.subarray(at, at + halfSize(k)));
  return Float64Array.from([
    ...block.subarray(0, HEAD),
    ...halves.flatMap((half) => [half[i] ?? 0, product(k, half, i, i)]),
  ]);
}

/** The moments (see moments.ts) of Σ a·x over the respondents, for one coefficient a per variable. */
export function combined(block: Float64Array, coefficients: ArrayLike<number>): Float64Array {
  const k = coefficients.length;
  const result = new Float64Array(MOMENTS);
  result.set(block.subarray(0, HEAD));
  [HEAD, HEAD + halfSize(k)].forEach((at, second) => {
    const half = block.subarray(at, at + halfSize(k));
    let mean = 0;
    let spread = 0;
    for (let i = 0; i < k; i += 1) {
      const a = coefficients[i] ?? 0;
      mean += a * (half[i] ?? 0);
      for (let j = 0; j < k; j += 1) spread += a * (coefficients[j] ?? 0) * product(k, half, i, j);
    }
    result[HEAD + 2 * second] = mean;
    result[HEAD + 2 * second + 1] = Math.max(0, spread);
  });
  return result;
}
