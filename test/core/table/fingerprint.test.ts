import fc from "fast-check";
import type { CellValue } from "../../../src/core/table/cells";
import { CellsBuilder } from "../../../src/core/table/cellsBuilder";
import { fingerprint } from "../../../src/core/table/fingerprint";
import { TextPoolBuilder } from "../../../src/core/table/textPoolBuilder";

const area = { headingRow: 0, firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 2 };

function hash(
  rows: readonly (readonly CellValue[])[],
  firstTexts: readonly string[] = [],
  columns?: readonly number[],
) {
  const pool = new TextPoolBuilder();
  for (const text of firstTexts) pool.code(text);
  const builder = new CellsBuilder(1900, pool);
  builder.setRows(0, rows);
  return fingerprint(builder.finish(), area, columns);
}

const rows = [
  ["id", "name", "sum"],
  [1, "Ann", 2.5],
  [2, "Bob", null],
] as const;

it("is 16 hexadecimal digits and the same for the same values whatever the pool", () => {
  expect(hash(rows)).toMatch(/^[0-9a-f]{16}$/);
  expect(hash(rows, ["Bob", "x", "id"])).toBe(hash(rows));
});

it.each<[string, readonly (readonly CellValue[])[]]>([
  ["a number", [rows[0], [1, "Ann", 2.6], rows[2]]],
  ["the sign of a number", [rows[0], [1, "Ann", -2.5], rows[2]]],
  ["a text", [rows[0], [1, "Anna", 2.5], rows[2]]],
  ["a number into its text", [rows[0], ["1", "Ann", 2.5], rows[2]]],
  ["a number into a boolean", [rows[0], [true, "Ann", 2.5], rows[2]]],
  ["a text into an error", [rows[0], [1, { error: "Ann" }, 2.5], rows[2]]],
  ["a heading", [["ID", "name", "sum"], rows[1], rows[2]]],
  ["the order of rows", [rows[0], rows[2], rows[1]]],
  ["the column of a value", [rows[0], rows[1], [2, null, "Bob"]]],
  ["a filled blank", [rows[0], rows[1], [2, "Bob", 0]]],
  ["a row appended below the area", [...rows, [3, "Cyd", 1]]],
])("changes with %s", (_, changed) => {
  expect(hash(changed)).not.toBe(hash(rows));
});

it("tells a value from the same value in the next column", () => {
  const one = [rows[0], ["x", null, null], ["x", null, null]];
  const other = [rows[0], ["x", null, null], [null, "x", null]];
  const heads = [["h"], [null, null, "x"]];
  expect(hash(one)).not.toBe(hash(other));
  expect(hash(heads)).not.toBe(hash([["h"], [null, "x", null]]));
});

it("does not see columns that are not asked for", () => {
  const other = [rows[0], [1, "Zoe", 2.5], rows[2]];
  expect(hash(other, [], [0, 2])).toBe(hash(rows, [], [0, 2]));
  expect(hash(other, [], [0, 1])).not.toBe(hash(rows, [], [0, 1]));
});

it("tells any two different tables apart", () => {
  const value = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom("a", "b", "ab", "1"),
    fc.constant(null),
  );
  const table = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  const shown = (cells: readonly (readonly CellValue[])[]) =>
    JSON.stringify(cells.slice(0, cells.findLastIndex((row) => row.some((cell) => cell !== null)) + 1));
  fc.assert(
    fc.property(table, table, (one, other) => {
      expect(hash(one) === hash(other)).toBe(shown(one) === shown(other));
    }),
  );
});
