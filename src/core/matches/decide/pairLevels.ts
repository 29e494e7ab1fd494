import { levelBits, levelMask } from "../compare/comparison";
import type { Records } from "./records";

/** Pairs of rows with the level and the value of every field, `pair * fields + field`. */
export interface PairLevels {
  readonly count: number;
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly levels: Uint8Array;
  readonly values: Int32Array;
}

/** Compares pairs in all their fields and keeps the levels. */
export class PairLevelsBuilder {
  private count = 0;
  private one = new Int32Array(1024);
  private other = new Int32Array(1024);
  private levels: Uint8Array;
  private values: Int32Array;

  constructor(private readonly records: Records) {
    this.levels = new Uint8Array(1024 * records.fields.length);
    this.values = new Int32Array(1024 * records.fields.length);
  }

  add(one: number, other: number): void {
    const { numbers, width, fields } = this.records;
    if (this.count === this.one.length) this.makeRoom();
    this.one[this.count] = one;
    this.other[this.count] = other;
    let at = this.count * fields.length;
    for (const { open, offset } of fields) {
      const answer = open.compare(numbers, one * width + offset, other * width + offset);
      this.levels[at] = answer & levelMask;
      this.values[at++] = answer >> levelBits;
    }
    this.count++;
  }

  finish(): PairLevels {
    const { count, one, other, levels, values } = this;
    return { count, one, other, levels, values };
  }

  private makeRoom(): void {
    this.one = grown(this.one, Int32Array);
    this.other = grown(this.other, Int32Array);
    this.levels = grown(this.levels, Uint8Array);
    this.values = grown(this.values, Int32Array);
  }
}

function grown<T extends Int32Array | Uint8Array>(values: T, Kind: new (length: number) => T): T {
  const roomier = new Kind(values.length * 2);
  roomier.set(values);
  return roomier;
}
