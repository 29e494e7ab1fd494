import { constants, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { DeflateError, inflate } from "../../../src/xlsx/zip/inflate";

/** All pieces, copied, because their bytes change. */
function inflated(packed: Uint8Array, pieceSize = 65_536): Buffer {
  const pieces: Buffer[] = [];
  inflate(packed, pieceSize, (piece) => pieces.push(Buffer.from(piece)));
  return Buffer.concat(pieces);
}

/** Bytes that repeat themselves at all distances, and some that do not. */
function mixedBytes(size: number, seed: number): Buffer {
  const bytes = Buffer.alloc(size);
  let state = seed;
  for (let at = 0; at < size; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const back = state % 40_000;
    bytes[at] = state >>> 30 === 0 || back >= at ? state >>> 16 : bytes[at - back - 1]!;
    if (state >>> 28 === 5) {
      const length = Math.min(300, size - at, at);
      bytes.copyWithin(at, at - length, at);
      at += length;
    }
  }
  return bytes;
}

describe("inflate, against zlib", () => {
  const strategies = [
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE,
    constants.Z_FIXED,
  ];

  it.each([0, 1, 6, 9].flatMap((level) => strategies.map((strategy) => [level, strategy] as const)))(
    "unpacks level %i, strategy %i",
    (level, strategy) => {
      for (const size of [0, 1, 1000, 65_535, 400_000]) {
        const bytes = mixedBytes(size, size + 1);
        expect(inflated(deflateRawSync(bytes, { level, strategy })).equals(bytes)).toBe(true);
      }
    },
  );

  it("unpacks any bytes", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 500 }),
      fc.array(fc.constantFrom(1, 2, 3), { maxLength: 2000 }).map((values) => Uint8Array.from(values)),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom(0, 1, 9), (wanted, level) => {
        expect(inflated(deflateRawSync(wanted, { level })).equals(wanted)).toBe(true);
      }),
    );
  });

  it("gives one piece where there is room for all, else pieces of about the size asked for", () => {
    const packed = deflateRawSync(mixedBytes(400_000, 7));
    const sizesFor = (pieceSize: number) => {
      const sizes: number[] = [];
      inflate(packed, pieceSize, ({ length }) => sizes.push(length));
      return sizes;
    };
    expect(sizesFor(400_001)).toEqual([400_000]);
    const sizes = sizesFor(100_000);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThan(100_000 + 258);
  });
});

describe("inflate, of what is damaged", () => {
  const bytes = mixedBytes(20_000, 3);
  const packed = deflateRawSync(bytes);

  it.each([
    ["nothing", new Uint8Array()],
    ["a block of unknown kind", Uint8Array.of(0b111, 0, 0)],
    ["a stored block whose length is not repeated", Uint8Array.of(1, 5, 0, 5, 0)],
    ["a stored block without its bytes", Uint8Array.of(1, 5, 0, 250, 255, 1)],
    // Fixed codes: length 3 (0000001), distance 1 (00000), before any byte was written.
    ["a copy from before the beginning", Uint8Array.of(0b00000011, 0b00000010, 0)],
    ["a stream that ends in the middle", packed.subarray(0, packed.length >> 1)],
    ["more codes than fit", Uint8Array.of(0b101, 0b11100000, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)],
  ])("refuses %s", (_, damaged) => {
    expect(() => inflated(damaged)).toThrow(DeflateError);
  });

  it("ends on any damage, by refusing or with other bytes", () => {
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(packed);
        damaged[at]! ^= change;
        try {
          inflated(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(DeflateError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
