import { Matrix, QrDecomposition } from 'ml-matrix';

/** Below this share of a column's length, what a column adds to those before it is rounding: R's lm uses the same. */
const DEPENDENT = 1e-7;

/** Columns of a design matrix, all of one length. */
export type Columns = readonly ArrayLike<number>[];

const lengthOf = (column: ArrayLike<number>): number =>
  Math.sqrt(Array.from(column).reduce((sum, value) => sum + value * value, 0));

/**
 * Positions of columns that are linear combinations of those before them, ascending: they get no coefficient of their
 * own. Householder QR; a column depends on the others where its diagonal element is below 1e-7 of its length.
 */
export function dependentColumns(columns: Columns): number[] {
  const dependent: number[] = [];
  while (dependent.length < columns.length) {
    const kept = [...columns.entries()].filter(([at]) => !dependent.includes(at));
    const { upperTriangularMatrix: r } = new QrDecomposition(matrixOf(kept.map(([, column]) => column)));
    // What stands on the diagonal does not know of the columns behind it: the first is found, those behind looked at anew.
    const found = kept.find(([, column], k) => {
      const length = lengthOf(column);
      return length === 0 || Math.abs(r.get(k, k)) < DEPENDENT * length;
    });
    if (found === undefined) break;
    dependent.push(found[0]);
  }
  return dependent;
}

const matrixOf = (columns: Columns): Matrix => new Matrix(columns.map((column) => Array.from(column))).transpose();

export interface LeastSquares {
  readonly coefficients: readonly number[];
  readonly fitted: readonly number[];
  /** Diagonal of (X'X)⁻¹. */
  readonly unscaledVariances: readonly number[];
}

/** Least squares of y on columns of full rank, by Householder QR; more rows than columns. */
export function leastSquares(y: readonly number[], columns: Columns): LeastSquares {
  const x = matrixOf(columns);
  const qr = new QrDecomposition(x);
  const coefficients = qr.solve(Matrix.columnVector([...y]));
  const r = qr.upperTriangularMatrix;
  const inverse = new QrDecomposition(r).solve(Matrix.eye(r.rows));
  return {
    coefficients: coefficients.to1DArray(),
    fitted: x.mmul(coefficients).to1DArray(),
    unscaledVariances: inverse.to2DArray().map((row) => row.reduce((sum, value) => sum + value * value, 0)),
  };
}
