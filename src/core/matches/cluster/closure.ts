/** An edge between two rows that are likely one customer. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly probability: number;
}

/** Rows of a cluster that are compared with another cluster's at most, so that a monster costs no square. */
const lookedAt = 8;

/**
 * Joins rows into customers, the surest pairs first: what is the same as the same is the same, unless ends of the
 * chain contradict each other.
 *
 * @param contradict whether two rows cannot be one customer, whatever stands between them.
 * @param apart by row, rows that are never joined with it.
 * @returns clusters of two rows and more, rows ascending, in order of their first row.
 */
export function closure(
  edges: readonly Edge[],
  contradict: (one: number, other: number) => boolean,
  apart: ReadonlyMap<number, readonly number[]> = new Map(),
): readonly (readonly number[])[] {
  const clusterOf = new Map<number, number[]>();
  const cluster = (row: number) => {
    const known = clusterOf.get(row) ?? [row];
    clusterOf.set(row, known);
    return known;
  };
  const sorted = edges.toSorted(
    (one, other) => other.probability - one.probability || one.a - other.a || one.b - other.b,
  );
  for (const { a, b } of sorted) {
    const [mine, theirs] = [cluster(a), cluster(b)];
    if (mine === theirs) continue;
    const isRefused =
      mine.length + theirs.length > 2 &&
      mine
        .slice(0, lookedAt)
        .some((one) =>
          theirs.slice(0, lookedAt).some((other) => contradict(Math.min(one, other), Math.max(one, other))),
        );
    if (isRefused || mine.some((row) => apart.get(row)?.some((other) => theirs.includes(other)))) continue;
    const [large, small] = mine.length >= theirs.length ? [mine, theirs] : [theirs, mine];
    for (const row of small) {
      large.push(row);
      clusterOf.set(row, large);
    }
  }
  return [...new Set(clusterOf.values())]
    .filter((rows) => rows.length > 1)
    .map((rows) => rows.sort((one, other) => one - other))
    .sort((one, other) => one[0] - other[0]);
}
