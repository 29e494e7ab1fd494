/** What a cell's value is, as far as that is told in one look: a number, an index into the shared strings. */
export const CellType = { number: 0, shared: 1, other: 2 } as const;
export type CellType = (typeof CellType)[keyof typeof CellType];

/** The opening tag of a cell, read without making a string of it. */
export class CellTag {
  /** 0-based; -1 where the cell has no reference. */
  column = -1;
  /** Index into the cell formats. */
  style = 0;
  type: CellType = CellType.number;
  isSelfClosed = false;
  /** Offset of the `>`. */
  end = -1;

  /** @param at offset behind the tag's name. Returns false where the tag is not closed. */
  read(bytes: Uint8Array, at: number): boolean {
    this.column = -1;
    this.style = 0;
    this.type = CellType.number;
    let index = at;
    for (;;) {
      const first = bytes[index]!;
      if (first === greaterThan || first === slash) break;
      if (first <= blank) {
        index++;
        continue;
      }
      const nameAt = index;
      while (bytes[index]! !== equals && bytes[index]! > blank) index++;
      const isShort = index - nameAt === 1;
      while (bytes[index] !== doubleQuote && bytes[index] !== singleQuote) {
        if (++index >= bytes.length) return false;
      }
      const quote = bytes[index]!;
      const valueAt = index + 1;
      index = valueAt;
      while (bytes[index] !== quote) if (++index >= bytes.length) return false;
      if (isShort) this.take(first, bytes, valueAt, index);
      index++;
    }
    this.isSelfClosed = bytes[index] === slash;
    while (bytes[index] !== greaterThan) if (++index >= bytes.length) return false;
    this.end = index;
    return true;
  }

  private take(name: number, bytes: Uint8Array, from: number, to: number): void {
    if (name === 0x72) {
      let column = 0;
      for (let at = from; at < to; at++) {
        const letter = bytes[at]! & 0xdf;
        if (letter < 0x41 || letter > 0x5a) break;
        column = column * 26 + letter - 0x40;
      }
      this.column = column - 1;
    } else if (name === 0x73) {
      for (let at = from; at < to; at++) this.style = this.style * 10 + bytes[at]! - 0x30;
    } else if (name === 0x74) {
      if (to - from > 1) this.type = CellType.other;
      else if (bytes[from] === 0x73) this.type = CellType.shared;
      else if (bytes[from] !== 0x6e) this.type = CellType.other;
    }
  }
}

// Kept here: looking up an imported binding for every byte would cost more than the reading.
const blank = 0x20;
const slash = 0x2f;
const greaterThan = 0x3e;
const equals = 0x3d;
const doubleQuote = 0x22;
const singleQuote = 0x27;
