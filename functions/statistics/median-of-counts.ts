/**
 * Median of values given by how often each occurs; between two middle values their mean. Exact, and since counts add up
 * in any order, so does the median of a sample that came in parts. Null for no values.
 *
 * Convention: the middle of the ordered values (type 7 quantile at 0.5). Example: 10 twice, 20 once, 40 once: 15.
 * @param counts Value to number of occurrences, each at least 1.
 */
export function medianOfCounts(counts: ReadonlyMap<number, number>): number | null {
  const ascending = [...counts].sort(([a], [b]) => a - b);
  const n = ascending.reduce((sum, [, count]) => sum + count, 0);
  const at = (place: number): number => {
    let passed = 0;
    for (const [value, count] of ascending) {
      passed += count;
      if (place < passed) return value;
    }
    return 0;
  };
  return n === 0 ? null : (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}
