/** Customers who share a phone or an address without being one: a family, colleagues at one switchboard. */
export interface Household {
  /** Rows, ascending; of a customer with several rows all of them. */
  readonly rows: readonly number[];
}

/** Two rows of one household. */
export type HouseholdLink = readonly [a: number, b: number];

/**
 * Links rows of one household; nothing is merged.
 *
 * @param links pairs of rows that are more likely of one household than one customer or strangers.
 * @param clusters rows that are one customer.
 */
export function householdsOf(
  links: readonly HouseholdLink[],
  clusters: readonly (readonly number[])[],
): readonly Household[] {
  const parent = new Map<number, number>();
  const rootOf = (row: number): number => {
    let root = row;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(row, root);
    return root;
  };
  const join = (one: number, other: number) => {
    const [mine, theirs] = [rootOf(one), rootOf(other)];
    if (mine !== theirs) parent.set(Math.max(mine, theirs), Math.min(mine, theirs));
  };
  for (const [a, b] of links) join(a, b);
  const linked = new Set(parent.keys());
  for (const rows of clusters) {
    if (rows.some((row) => linked.has(row))) for (const row of rows.slice(1)) join(rows[0], row);
  }
  const byRoot = new Map<number, number[]>();
  for (const row of parent.keys()) {
    const root = rootOf(row);
    const rows = byRoot.get(root) ?? [];
    rows.push(row);
    byRoot.set(root, rows);
  }
  const isOneCustomer = new Set(clusters.map((rows) => rows.join(" ")));
  return [...byRoot.values()]
    .map((rows) => ({ rows: rows.sort((one, other) => one - other) }))
    .filter(({ rows }) => rows.length > 1 && !isOneCustomer.has(rows.join(" ")))
    .sort((one, other) => one.rows[0] - other.rows[0]);
}
