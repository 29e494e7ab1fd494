/** Chance that always falls the same way. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** Whole number, ends inclusive. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** By rank: the n-th is about 1 / (n + 2)^steepness as frequent as the first. */
  ranked<T>(items: readonly T[], steepness: number): T;
}

/** Mulberry32 (T. Ettinger, public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const cumulated = new Map<string, Float64Array>();
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const weightsOf = (count: number, steepness: number) => {
    const key = `${count} ${steepness}`;
    const known = cumulated.get(key);
    if (known) return known;
    let sum = 0;
    const sums = Float64Array.from({ length: count }, (_, rank) => (sum += (rank + 3) ** -steepness));
    cumulated.set(key, sums);
    return sums;
  };
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (items) => items[between(0, items.length - 1)],
    ranked(items, steepness) {
      const sums = weightsOf(items.length, steepness);
      const wanted = next() * sums[sums.length - 1];
      let [low, high] = [0, sums.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sums[middle] > wanted) high = middle;
        else low = middle + 1;
      }
      return items[low];
    },
  };
}
