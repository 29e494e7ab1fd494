import fc from "fast-check";
import { ColumnTexts, listedTexts } from "../../../src/core/table/columnTexts";
import { TextPoolBuilder } from "../../../src/core/table/textPoolBuilder";

const trim = (text: string) => text.trim();
const poolOf = (texts: readonly string[]) => {
  const pool = new TextPoolBuilder();
  for (const text of texts) pool.code(text);
  return pool.texts();
};
const listOf = (texts: { readonly size: number; at(code: number): string }) =>
  Array.from({ length: texts.size }, (_, code) => texts.at(code));

/** Texts whose trimmed forms meet: `SO10001` and ` SO10001`. */
const text = fc
  .tuple(fc.constantFrom("", " "), fc.constantFrom("SO10001", "SO10002", "10003", "Ann", ""))
  .map(([space, bare]) => space + bare);

it("numbers what it takes from any pools as a Map would, in order of first appearance", () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(text), { maxLength: 3 }), fc.boolean(), (pools, isListed) => {
      const column = new ColumnTexts();
      const expected = [""];
      for (const texts of pools) {
        const pool = isListed ? listedTexts(texts) : poolOf(texts);
        column.open(pool);
        for (let code = 0; code < pool.size; code++) {
          const wanted = pool.at(code).trim();
          if (!expected.includes(wanted)) expected.push(wanted);
          expect(column.take(pool, code, trim, true)).toBe(expected.indexOf(wanted));
        }
      }
      expect(listOf(column.finish())).toEqual(expected);
    }),
  );
});

it("may be given the same pool twice", () => {
  const pool = poolOf(["SO10001", "Ann"]);
  const column = new ColumnTexts();
  const codes = [0, 1, 0, 1].map((code, turn) => {
    if (turn % 2 === 0) column.open(pool);
    return column.take(pool, code, trim, true);
  });
  expect(codes).toEqual([1, 2, 1, 2]);
});

it("reads no text that has a pattern", () => {
  const pool = { size: 2, distinct: true, at: fail, patternOf: () => "SO0" };
  const column = new ColumnTexts();
  column.open(pool);
  expect([column.take(pool, 1, trim, true), column.take(pool, 0, trim, true)]).toEqual([1, 2]);
  expect(column.finish().patternOf!(2)).toBe("SO0");
});

function fail(): never {
  throw new Error("A text was read");
}
