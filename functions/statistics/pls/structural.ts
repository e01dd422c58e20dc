import { Matrix, QrDecomposition } from 'ml-matrix';
import { dependentColumns } from '../regression/least-squares.ts';
import { type PathModel, predecessors } from './path-model.ts';

/** Coefficients of the blocks that point at a block, or the block whose predecessors repeat each other. */
export type Structure =
  | { readonly status: 'ok' /** [from][to]; 0 where no path is. */; readonly coefficients: Matrix }
  | { readonly status: 'rank_deficient'; readonly block: string };

/**
 * Regression of every block's standardised score on those of its predecessors, from the correlations of the scores:
 * standardised path coefficients, without unit.
 */
export function regressPaths(model: PathModel, correlations: Matrix): Structure {
  const coefficients = Matrix.zeros(model.blocks.length, model.blocks.length);
  for (const [b, block] of model.blocks.entries()) {
    const from = predecessors(model, b);
    if (from.length === 0) continue;
    const among = correlations.selection(from, from);
    if (dependentColumns(among.to2DArray()).length > 0) return { status: 'rank_deficient', block: block.id };
    const slopes = new QrDecomposition(among).solve(correlations.selection(from, [b]));
    from.forEach((p, i) => {
      coefficients.set(p, b, slopes.get(i, 0));
    });
  }
  return { status: 'ok', coefficients };
}
