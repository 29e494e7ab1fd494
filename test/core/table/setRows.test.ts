import fc from "fast-check";
import { type CellValue, cellAt, formatAt, isFormula } from "../../../src/core/table/cells";
import { CellsBuilder } from "../../../src/core/table/cellsBuilder";

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(null, "", true, false, { error: "#N/A" }, "__proto__"),
  fc.integer(),
  fc.string({ maxLength: 2 }),
);

it("sets rows as setting their cells one by one does, across pages", () => {
  const rows = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 1_016, max: 1_026 }), rows, (firstRow, values) => {
      const formats = values.map((row) => row.map((_, column) => ["General", "0.00"][column % 2]!));
      const [together, single] = [new CellsBuilder(), new CellsBuilder()];
      together.setRows(firstRow, values, formats);
      for (const [offset, row] of values.entries()) {
        for (const [column, value] of row.entries()) {
          single.set(firstRow + offset, column, value, formats[offset]![column]);
        }
      }
      const [made, expected] = [together.finish(), single.finish()];
      expect([made.rowCount, made.columnCount]).toEqual([expected.rowCount, expected.columnCount]);
      for (const [offset, row] of values.entries()) {
        for (const column of row.keys()) {
          const at = [firstRow + offset, column] as const;
          expect(cellAt(made, ...at)).toEqual(cellAt(expected, ...at));
          expect(formatAt(made, ...at)).toBe(formatAt(expected, ...at));
        }
      }
    }),
  );
});

it("forgets that an overwritten cell was a formula", () => {
  const builder = new CellsBuilder();
  builder.set(0, 0, 5, "General", true);
  builder.setRows(0, [[6]]);
  expect(isFormula(builder.finish(), 0, 0)).toBe(false);
});
