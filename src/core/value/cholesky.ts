/** Small symmetric matrices. */

export type Matrix = readonly (readonly number[])[];

/**
 * The lower triangle whose product with its transpose is the matrix; nothing unless the matrix is positive definite.
 *
 * @example
 * choleskyOf([[4, 2], [2, 10]]); // [[2, 0], [1, 3]]
 */
export function choleskyOf(matrix: Matrix): number[][] | undefined {
  const root = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j];
      for (let k = 0; k < j; k++) rest -= root[i][k] * root[j][k];
      if (i !== j) root[i][j] = rest / root[j][j];
      else if (rest > 0) root[i][i] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return root;
}

/**
 * Solves matrix · x = right.
 *
 * @param root of the matrix, from `choleskyOf`.
 *
 * @example
 * solveWith([[2, 0], [1, 3]], [2, 10]); // [0, 1]
 */
export function solveWith(root: Matrix, right: readonly number[]): number[] {
  const size = right.length;
  const x = [...right];
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] -= root[i][k] * x[k];
    x[i] /= root[i][i];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] -= root[k][i] * x[k];
    x[i] /= root[i][i];
  }
  return x;
}

/** The covariance that estimates have by the curvature of the log-likelihood at its maximum. */
export function covarianceAt(hessian: Matrix): number[][] | undefined {
  const root = choleskyOf(hessian.map((row) => row.map((value) => -value)));
  if (!root) return undefined;
  return hessian.map((_, column) =>
    solveWith(
      root,
      hessian.map((_, row) => (row === column ? 1 : 0)),
    ),
  );
}
