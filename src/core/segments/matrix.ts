/** Two classifications crossed. */

export interface Matrix {
  /** Items by row class, then by column class. */
  readonly counts: readonly (readonly number[])[];
  /** What they are worth together. */
  readonly worth: readonly (readonly number[])[];
}

/** Places of classes, and how many classes there are; places beyond them are left out. */
export interface Places {
  readonly classOf: Uint8Array;
  readonly count: number;
}

/**
 * How many items are of each pair of classes, and what are they worth?
 *
 * @param skip 1 where an item is left out.
 *
 * @example
 * crossed({ classOf: Uint8Array.of(0, 1, 1), count: 2 }, { classOf: Uint8Array.of(0, 0, 0), count: 1 }, Float64Array.of(5, 3, 1)).counts; // [[1], [2]]
 */
export function crossed(one: Places, other: Places, value: Float64Array, skip?: Uint8Array): Matrix {
  const empty = () => Array.from({ length: one.count }, () => new Array<number>(other.count).fill(0));
  const counts = empty();
  const worth = empty();
  for (let item = 0; item < value.length; item++) {
    const row = one.classOf[item];
    const column = other.classOf[item];
    if (skip?.[item] === 1 || row >= one.count || column >= other.count) continue;
    counts[row][column]++;
    if (!Number.isNaN(value[item])) worth[row][column] += value[item];
  }
  return { counts, worth };
}
