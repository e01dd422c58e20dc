import { centred, productMoments, productsSize } from '../../../functions/statistics/cross-products.ts';
import { addProducts, addWaiting, emptyBatch, putScore } from '../../../functions/statistics/product-batch.ts';
import { ecsi } from './pls-data.ts';
import { table } from './weighting-data.ts';

/** Scores, 0 to 100, a row per respondent. */
export type Rows = readonly (readonly number[])[];

/** Moments of all variables, as cells keep them. */
export function momentsOfRows(rows: Rows, weights: readonly number[] = []) {
  const k = rows[0]?.length ?? 0;
  const block = new Float64Array(productsSize(k));
  const batch = emptyBatch(k);
  rows.forEach((row, i) => {
    for (const [variable, score] of row.entries()) putScore(batch, variable, centred(score));
    addProducts(block, batch, weights[i] ?? 1);
  });
  addWaiting(block, batch);
  return productMoments(
    block,
    k,
    Array.from({ length: k }, (_, i) => i),
  );
}

const customers = table('mobi.csv');
const itemsOf = (id: string): readonly string[] => ecsi.blocks.find((block) => block.id === id)?.items ?? [id];

const rowsOf = (who: typeof customers, variables: readonly string[]): Rows =>
  who.map((row) =>
    variables.map((id) => {
      const items = itemsOf(id);
      return items.reduce((sum, item) => sum + ((Number(row[item]) - 1) / 9) * 100, 0) / items.length;
    }),
  );

const nine = ['PERQ1', 'PERQ2', 'PERQ3', 'PERQ4', 'PERQ5', 'PERQ6', 'PERQ7', 'PERV1', 'PERV2'];
const blocks = ['Image', 'Expectation', 'Quality', 'Value', 'Complaints'];

/** The three models of R's files: drivers, then the outcome. */
export const MODELS = {
  A_blocks: { drivers: blocks, rows: rowsOf(customers, [...blocks, 'Satisfaction']) },
  B_nine_drivers: { drivers: nine, rows: rowsOf(customers, [...nine, 'CUSA1']) },
  C_nine_drivers_odd_ids: {
    drivers: nine,
    rows: rowsOf(
      customers.filter(({ id }) => Number(id) % 2 === 1),
      [...nine, 'CUSA1'],
    ),
  },
} as const;
export type ModelName = keyof typeof MODELS;
export const NAMES: readonly ModelName[] = ['A_blocks', 'B_nine_drivers', 'C_nine_drivers_odd_ids'];
