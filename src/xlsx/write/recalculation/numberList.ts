/** Whole numbers below 2^31, in an array that grows: millions of them cost no work for the garbage collector. */
export class NumberList {
  private numbers = new Int32Array(16);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(number: number): void {
    if (this.count === this.numbers.length) {
      const larger = new Int32Array(this.count * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.count++] = number;
  }

  at(index: number): number {
    return this.numbers[index]!;
  }

  /** A view, good until the next `push`. */
  all(): Int32Array {
    return this.numbers.subarray(0, this.count);
  }
}
