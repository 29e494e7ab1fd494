/** Tables that decode Huffman codes: a first level by the next ten bits, a second for longer codes. */

/** What the low bits of the stream stand for. Packed into one number: see `makeEntry`. */
export const EntryKind = { literal: 0, base: 1, end: 2, subtable: 3, invalid: 4 } as const;

export const firstBits = 10;
const longest = 15;

/**
 * One table entry: kind (3 bits) from bit 28, value (16) from bit 8, extra bits (4) from bit 4, code length (4).
 *
 * The value is a literal, the base of a length or distance, or where a subtable begins; the extra bits are to be
 * added to the base, or index the subtable.
 */
export function makeEntry(kind: number, value: number, extraBits: number): number {
  return (kind << 28) | (value << 8) | (extraBits << 4);
}

/** Room for the first level and a subtable for every code that can be longer. */
export function makeTable(symbols: number): Int32Array {
  return new Int32Array((1 << firstBits) + symbols * (1 << (longest - firstBits)));
}

/**
 * Fills a table for canonical codes of these lengths (RFC 1951, 3.2.2).
 *
 * @param lengths code length by symbol, 0 for a symbol that does not occur.
 * @param entries what each symbol decodes to.
 * @returns false for lengths that no code can have.
 */
export function fillTable(table: Int32Array, lengths: Uint8Array, entries: Int32Array): boolean {
  const nextCodes = firstCodes(lengths);
  if (!nextCodes) return false;
  table.fill(makeEntry(EntryKind.invalid, 0, 0), 0, 1 << firstBits);
  const subtableBits = lengths.reduce((most, length) => Math.max(most, length), 0) - firstBits;
  let end = 1 << firstBits;
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!;
    if (length === 0) continue;
    const code = reversed(nextCodes[length]!++, length);
    const entry = entries[symbol]! | length;
    if (length <= firstBits) {
      for (let at = code; at < 1 << firstBits; at += 1 << length) table[at] = entry;
      continue;
    }
    const first = code & ((1 << firstBits) - 1);
    if (table[first]! >>> 28 !== EntryKind.subtable) {
      table[first] = makeEntry(EntryKind.subtable, end, subtableBits);
      table.fill(makeEntry(EntryKind.invalid, 0, 0), end, end + (1 << subtableBits));
      end += 1 << subtableBits;
    }
    const start = (table[first]! >>> 8) & 0xffff;
    for (let at = code >>> firstBits; at < 1 << subtableBits; at += 1 << (length - firstBits)) {
      table[start + at] = entry;
    }
  }
  return true;
}

/** The first code of each length; undefined where there are more codes than the lengths leave room for. */
function firstCodes(lengths: Uint8Array): Uint32Array | undefined {
  const counts = new Uint32Array(longest + 1);
  for (const length of lengths) if (length > 0) counts[length]!++;
  const codes = new Uint32Array(longest + 2);
  for (let length = 1; length <= longest; length++) {
    codes[length + 1] = (codes[length]! + counts[length]!) << 1;
    if (codes[length]! + counts[length]! > 1 << length) return undefined;
  }
  return codes;
}

/** Codes stand in the stream with their first bit lowest. */
function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >>> bit) & 1) << (length - 1 - bit);
  return result;
}
