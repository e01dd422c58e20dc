/** Sum of `from` and a vector's numbers, in their order. */
export function total(a: Float64Array, from = 0): number {
  let sum = from;
  for (let i = 0; i < a.length; i += 1) sum += a[i] ?? 0;
  return sum;
}

/** Sum of `from` and the products of two vectors of one length, in their order. */
export function dot(a: Float64Array, b: Float64Array, from = 0): number {
  let sum = from;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
