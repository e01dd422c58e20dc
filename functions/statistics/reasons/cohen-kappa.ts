import { demand } from '../input-error.ts';
import { Z_975 } from '../normal.ts';

export type Kappa =
  | {
      readonly status: 'estimated';
      readonly observed: number;
      readonly kappa: number;
      readonly se: number;
      readonly ci95: [number, number];
    }
  /** Both coders put everything into the same category: there is no chance to agree beyond. */
  | { readonly status: 'degenerate'; readonly observed: number }
  | { readonly status: 'no_data' };

/**
 * Agreement of two coders beyond chance: κ = (p_o − p_e)/(1 − p_e), with p_o the share of things on which they agree and
 * p_e what their marginal shares would give by chance. 1: they always agree; 0: as by chance; below 0: less.
 * `table[i][j]` counts what the first coder put into category i and the second into j; a reason given or not is 2 × 2.
 *
 * se is the large-sample one that does not assume κ = 0 (for intervals); the interval is κ ± 1.96 se, within −1 to 1.
 * An empty table: `no_data`. A table that is not square, or a count that is negative: StatisticsInputError.
 * Source: Cohen (1960), Educational and Psychological Measurement 20, 37-46; Fleiss, Cohen and Everitt (1969),
 * Psychological Bulletin 72, 323-327, for se. Example: [[75, 1, 4], [5, 4, 1], [0, 0, 10]] has κ = 0.6765, se 0.0877.
 */
export function cohenKappa(table: readonly (readonly number[])[]): Kappa {
  const counts = table.flat();
  demand(
    table.every((row) => row.length === table.length) && counts.every((count) => Number.isFinite(count) && count >= 0),
    'The table of two coders is square and has no negative counts.',
  );
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return { status: 'no_data' };
  const share = (i: number, j: number): number => (table[i]?.[j] ?? 0) / n;
  const each = table.map((_, i) => i);
  const rows = each.map((i) => each.reduce((sum, j) => sum + share(i, j), 0));
  const columns = each.map((j) => each.reduce((sum, i) => sum + share(i, j), 0));
  const at = (list: readonly number[], i: number): number => list[i] ?? 0;
  const observed = each.reduce((sum, i) => sum + share(i, i), 0);
  const chance = each.reduce((sum, i) => sum + at(rows, i) * at(columns, i), 0);
  if (counts.filter((count) => count > 0).length === 1 && observed === 1) return { status: 'degenerate', observed };
  const kappa = (observed - chance) / (1 - chance);
  let within = 0;
  let across = 0;
  for (const i of each) {
    within += share(i, i) * (1 - (at(rows, i) + at(columns, i)) * (1 - kappa)) ** 2;
    for (const j of each) if (i !== j) across += share(i, j) * (at(columns, i) + at(rows, j)) ** 2;
  }
  const inner = within + (1 - kappa) ** 2 * across - (kappa - chance * (1 - kappa)) ** 2;
  const se = Math.sqrt(Math.max(0, inner) / n) / (1 - chance);
  const ci95: [number, number] = [Math.max(-1, kappa - Z_975 * se), Math.min(1, kappa + Z_975 * se)];
  return { status: 'estimated', observed, kappa, se, ci95 };
}
