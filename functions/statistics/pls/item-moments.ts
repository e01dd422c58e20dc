import { demand } from '../input-error.ts';

/** What PLS needs of the answers: no more than means and correlations of the items. */
export interface ItemMoments {
  readonly items: readonly string[];
  /** Respondents who answered every item. */
  readonly n: number;
  /** In the unit of the items' codes. */
  readonly means: readonly number[];
  /** With n − 1; 0 for an item on which everyone agrees. */
  readonly sds: readonly number[];
  /** Pearson; 0 beside an item without spread, 1 on the diagonal. */
  readonly correlations: readonly (readonly number[])[];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** Spread beside the mean that is rounding. */
const ROUNDING = 1e-12;

/**
 * Means, standard deviations and correlations of items over the respondents who answered all of them (listwise deletion,
 * unweighted). Rows as the items' codes, null not answered. Fewer than two complete rows: all 0.
 * @throws {StatisticsInputError} for a row that is not as long as the list of items, and codes that are not finite.
 */
export function itemMoments(items: readonly string[], rows: readonly (readonly (number | null)[])[]): ItemMoments {
  const complete = rows.flatMap((row, r) => {
    demand(row.length === items.length, `Row ${r} has ${row.length} answers for ${items.length} items.`);
    const codes = row.filter((code) => code !== null);
    demand(codes.every(Number.isFinite), `Row ${r} has an answer that is no finite number; give null for none.`);
    return codes.length === items.length ? [codes] : [];
  });
  const n = complete.length;
  if (n < 2) {
    const none = items.map(() => 0);
    return {
      items,
      n,
      means: none,
      sds: none,
      correlations: items.map((_, i) => items.map((_, j) => (i === j ? 1 : 0))),
    };
  }
  const columns = items.map((_, i) => complete.map((row) => row[i] ?? 0));
  const means = columns.map(mean);
  const centred = columns.map((column, i) => column.map((code) => code - (means[i] ?? 0)));
  const lengths = centred.map((column, i) => {
    const length = Math.sqrt(product(column, column));
    return length <= ROUNDING * Math.sqrt(n) * Math.abs(means[i] ?? 0) ? 0 : length;
  });
  const sds = lengths.map((length) => length / Math.sqrt(n - 1));
  const correlations = centred.map((a, i) =>
    centred.map((b, j) => {
      if (i === j) return 1;
      const scale = (lengths[i] ?? 0) * (lengths[j] ?? 0);
      return scale === 0 ? 0 : product(a, b) / scale;
    }),
  );
  return { items, n, means, sds, correlations };
}
