import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/**
 * Johnson's relative weights: the drivers are replaced by the orthogonal variables nearest to them, R^½ = V Λ^½ Vᵀ; the
 * outcome is regressed on these (β* = R^−½ r), and their squared shares are handed back: ε_j = Σ_k (R^½)²_jk β*²_k. At least
 * 0, sums to R². Close to LMG at a fraction of its cost; where the two differ much, drivers repeat each other.
 *
 * Source: Johnson (2000), Multivariate Behavioral Research 35(1), 1-19.
 * Example: uncorrelated drivers have their squared correlations with the outcome.
 * @param correlations Of the drivers and the outcome (last), of full rank.
 */
export function relativeWeights(correlations: readonly (readonly number[])[]): number[] {
  const p = correlations.length - 1;
  const among = correlations.slice(0, p).map((row) => row.slice(0, p));
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(new Matrix(among), {
    assumeSymmetric: true,
  });
  const root = (power: number): Matrix =>
    vectors.mmul(Matrix.diag(values.map((value) => value ** power))).mmul(vectors.transpose());
  const outcome = Matrix.columnVector(correlations.slice(0, p).map((row) => row[p] ?? 0));
  const betas = root(-0.5).mmul(outcome).to1DArray();
  return root(0.5)
    .to2DArray()
    .map((row) => row.reduce((sum, value, k) => sum + value ** 2 * (betas[k] ?? 0) ** 2, 0));
}
