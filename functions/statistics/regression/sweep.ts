/**
 * The symmetric sweep of a matrix on one pivot, and back. Swept on a set S of predictors, a correlation matrix with the
 * outcome in its last row holds the regression on S: in the corner the unexplained share 1 − R², beside it the betas of S
 * and the partial covariances of the others, on the diagonal −(inverse)ᵢᵢ of S and 1 − R² on S of the others.
 *
 * Source: Beaton (1964); Goodnight (1979), The American Statistician 33(3), 149-158.
 */
export type Swept = readonly (readonly number[])[];

function pivoted(matrix: Swept, pivot: number, sign: 1 | -1): Swept {
  const row = matrix[pivot] ?? [];
  const d = row[pivot] ?? 0;
  return matrix.map((values, i) =>
    values.map((value, j) => {
      if (i === pivot && j === pivot) return -1 / d;
      if (i === pivot || j === pivot) return (sign * value) / d;
      return value - ((row[i] ?? 0) * (row[j] ?? 0)) / d;
    }),
  );
}

/** Takes the predictor at `pivot` into the regression. */
export const sweepIn = (matrix: Swept, pivot: number): Swept => pivoted(matrix, pivot, 1);

/** Takes it out again. */
export const sweepOut = (matrix: Swept, pivot: number): Swept => pivoted(matrix, pivot, -1);
