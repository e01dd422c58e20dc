/** A cost of one size, both above 0. */
export interface Point {
  readonly size: number;
  readonly cost: number;
}

/** The exponent b of cost = a · size^b that fits best: the least-squares slope of the logarithms. */
export function exponentOf(points: readonly Point[]): number {
  const logs = points.map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  const mean = (of: 0 | 1): number => logs.reduce((sum, log) => sum + log[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const products = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  const squares = logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
  return products / squares;
}
