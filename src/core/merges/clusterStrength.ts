/** How sure it is that the rows of a cluster are one customer. */
import type { DuplicatePair } from "../matches/duplicatePair";

type Link = Pick<DuplicatePair, "a" | "b" | "probability">;

/**
 * The probability of the weakest of the links that hold a cluster together, the surest links taken first.
 *
 * @param pairs all that were found; those of other rows are passed over.
 */
export function clusterProbability(rows: readonly number[], pairs: readonly Link[]): number {
  let weakest = 1;
  joinSurest(rows, pairs, 0, ({ probability }) => {
    weakest = Math.min(weakest, probability);
  });
  return weakest;
}

/** The parts of a cluster that links of at least this probability hold together, of two rows and more each. */
export function strongParts(
  rows: readonly number[],
  pairs: readonly Link[],
  above: number,
): readonly (readonly number[])[] {
  const rootOf = joinSurest(rows, pairs, above, () => {});
  const parts = new Map<number, number[]>();
  for (const row of rows) {
    const root = rootOf(row);
    const part = parts.get(root) ?? [];
    part.push(row);
    parts.set(root, part);
  }
  return [...parts.values()].filter((part) => part.length > 1);
}

function joinSurest(
  rows: readonly number[],
  pairs: readonly Link[],
  above: number,
  onJoin: (link: Link) => void,
): (row: number) => number {
  const parent = new Map(rows.map((row) => [row, row]));
  const rootOf = (row: number): number => {
    let root = row;
    for (let up = parent.get(root)!; up !== root; up = parent.get(root)!) root = up;
    return root;
  };
  const links = pairs
    .filter(({ a, b, probability }) => probability >= above && parent.has(a) && parent.has(b))
    .sort((one, other) => other.probability - one.probability);
  for (const link of links) {
    const [mine, theirs] = [rootOf(link.a), rootOf(link.b)];
    if (mine === theirs) continue;
    parent.set(theirs, mine);
    onJoin(link);
  }
  return rootOf;
}
