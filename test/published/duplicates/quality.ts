/** How well pairs were found. */
export interface Quality {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/** Pairs are numbers, `a * rows + b` with a < b. */
export function qualityOf(found: readonly number[], truth: ReadonlySet<number>): Quality {
  const right = found.filter((pair) => truth.has(pair)).length;
  return {
    f1: (2 * right) / (found.length + truth.size),
    precision: right / found.length,
    recall: right / truth.size,
  };
}
