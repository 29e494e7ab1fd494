import fc from "fast-check";
import { TextPoolBuilder } from "../../../src/core/table/textPoolBuilder";

const numberedText = fc
  .tuple(
    fc.constantFrom("", "SO", "C", "12.", " ", "№", "__proto__"),
    fc.constantFrom(1, 4, 5, 7, 9, 12),
    fc.nat(),
  )
  .map(([stem, digits, number]) => stem + String(number).padStart(digits, "0").slice(-digits));

const nearText = fc.integer({ min: 99_990, max: 100_010 }).map((number) => `K${number}`);

const anyText = fc.oneof(numberedText, nearText, fc.string({ unit: "binary", maxLength: 3 }));

it("keeps each text once and gives it back, one by one or in batches", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 300 }), (texts) => {
      const pool = new TextPoolBuilder();
      const half = texts.slice(0, texts.length / 2);
      const numbered = half.map((text) => pool.numberedCode(text));
      const plain = half.filter((_, at) => numbered[at]! < 0);
      const plainCodes = [...pool.plainCodes(plain, plain.length).subarray(0, plain.length)];
      const first = numbered.map((code) => (code < 0 ? plainCodes.shift()! : code));
      const codes = [...first, ...texts.slice(half.length).map((text) => pool.code(text))];
      expect(codes.map((code) => pool.texts().at(code))).toEqual(texts);
      expect([pool.size, new Set(codes).size]).toEqual([new Set(texts).size, new Set(texts).size]);
    }),
  );
});

it("knows a number however far it lies from the others", () => {
  const pool = new TextPoolBuilder();
  const texts = [5_000_000, 5_000_001, 5_016_384, 4_999_999, 4_000_000, 1_000_000, 9_999_999, 5_500_000].map(
    (number) => `SO${number}`,
  );
  const codes = texts.map((text) => pool.code(text));
  expect(codes).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(texts.map((text) => pool.code(text))).toEqual(codes);
  expect(codes.map((code) => pool.at(code))).toEqual(texts);
});

it("gives a pattern to texts that end in a long number and are their own ids, to no others", () => {
  const pool = new TextPoolBuilder();
  const patternOf = (text: string) => pool.texts().patternOf!(pool.code(text));
  expect(["SO10001", "100200300", "CA-2015-0110666", "12345678901"].map(patternOf)).toEqual([
    "SO0",
    "0",
    "CA-2015-0",
    "120",
  ]);
  for (const text of ["K1234", " 10001", "\u00a0K10001", "12.00000", "SO10001a", "Ann", ""]) {
    expect([text, patternOf(text)]).toEqual([text, undefined]);
  }
});

it("takes more stems than it keeps series for", () => {
  const pool = new TextPoolBuilder();
  const texts = Array.from({ length: 400 }, (_, place) => `S${place % 40}-${10_000 + place}`);
  expect(texts.map((text) => pool.code(text))).toEqual(texts.map((_, place) => place));
  expect(texts.map((text) => pool.code(text))).toEqual(texts.map((_, place) => place));
});

it("keeps the code of a number that lay too far off, though others come to fill the gap", () => {
  const pool = new TextPoolBuilder();
  const nearby = Array.from({ length: 150_000 }, (_, place) => `SO${1_000_000 + place}`);
  const codes = [nearby[0]!, "SO2100000", ...nearby, "SO2100000"].map((text) => pool.code(text));
  expect([codes[1], codes.at(-1), pool.size]).toEqual([1, 1, 150_001]);
});
