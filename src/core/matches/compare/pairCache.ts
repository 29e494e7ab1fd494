const size = 1 << 18;

/**
 * Remembers what a comparison of two codes came to, the same either way round; of pairs that fall on one place the
 * last stays.
 */
export class PairCache {
  private readonly lower = new Int32Array(size);
  private readonly upper = new Int32Array(size);
  private readonly results = new Int32Array(size);

  /** @param compare asked with the smaller code first; codes are 1 and more. */
  constructor(private readonly compare: (lower: number, upper: number) => number) {}

  get(one: number, other: number): number {
    const lower = Math.min(one, other);
    const upper = Math.max(one, other);
    const mixed = Math.imul(Math.imul(lower, 0x9e3779b1) ^ upper, 0x85ebca6b);
    const at = (mixed ^ (mixed >>> 15)) & (size - 1);
    if (this.lower[at] === lower && this.upper[at] === upper) return this.results[at];
    const result = this.compare(lower, upper);
    this.lower[at] = lower;
    this.upper[at] = upper;
    this.results[at] = result;
    return result;
  }
}
