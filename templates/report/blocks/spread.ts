/**
 * Moves labels along a line so that none covers another, each as near to its place as the order allows.
 * @param labels wished middle and size of each label, points.
 * @returns the middles, in the order of `labels`.
 */
export function spread(
  labels: readonly { readonly at: number; readonly size: number }[],
  limits: { readonly from: number; readonly to: number },
): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  let edge = limits.from;
  const placed = order.map((label) => {
    const middle = Math.max(label.at, edge + label.size / 2);
    edge = middle + label.size / 2;
    return { ...label, middle };
  });
  let ceiling = limits.to;
  const middles: number[] = [];
  for (const label of placed.toReversed()) {
    const middle = Math.min(label.middle, ceiling - label.size / 2);
    ceiling = middle - label.size / 2;
    middles[label.index] = middle;
  }
  return middles;
}
