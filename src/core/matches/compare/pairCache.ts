const size = 1 << 18;
/** Numbers of an entry: both codes and the result, side by side so that a look touches one line of memory. */
const width = 4;

/**
 * Remembers what a comparison of two codes came to, the same either way round; of pairs that fall on one place the
 * last stays.
 */
export class PairCache {
  private readonly entries = new Int32Array(size * width);

  /** @param compare asked with the smaller code first; codes are 1 and more. */
  constructor(private readonly compare: (lower: number, upper: number) => number) {}

  get(one: number, other: number): number {
    const { entries } = this;
    const lower = one < other ? one : other;
    const upper = one < other ? other : one;
    const mixed = Math.imul(Math.imul(lower, 0x9e3779b1) ^ upper, 0x85ebca6b);
    const at = ((mixed ^ (mixed >>> 15)) & (size - 1)) * width;
    if (entries[at] === lower && entries[at + 1] === upper) return entries[at + 2];
    const result = this.compare(lower, upper);
    entries[at] = lower;
    entries[at + 1] = upper;
    entries[at + 2] = result;
    return result;
  }
}
