/** Chance that always falls the same way: the samples must come out equal to the byte. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** Whole number, ends inclusive. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** By weights; `[item, weight]`. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
  /** By rank, as names and towns are spread: the n-th is about 1/n^`steepness` as frequent as the first. */
  ranked<T>(items: readonly T[], steepness: number): T;
  /** `count` different indexes below `size`, ascending. */
  sample(size: number, count: number): number[];
}

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state are plenty for a sample. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const weighted = <T>(items: readonly (readonly [T, number])[]): T => {
    let left = next() * items.reduce((total, [, weight]) => total + weight, 0);
    for (const [item, weight] of items) if ((left -= weight) < 0) return item;
    return items[items.length - 1][0];
  };
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (items) => items[between(0, items.length - 1)],
    weighted,
    ranked: (items, steepness) =>
      weighted(items.map((item, rank) => [item, (rank + 1) ** -steepness] as const)),
    sample: (size, count) => {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(size, count)) chosen.add(between(0, size - 1));
      return [...chosen].sort((a, b) => a - b);
    },
  };
}
