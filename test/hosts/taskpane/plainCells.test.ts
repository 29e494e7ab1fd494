import fc from "fast-check";
import { type CellValue, cellAt, formatAt, isFormula } from "../../../src/core/table/cells";
import { CellsBuilder } from "../../../src/core/table/cellsBuilder";
import { plainCells, restoredCells } from "../../../src/hosts/taskpane/plainCells";

const value = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true }),
  fc.string({ unit: "grapheme" }),
  // Order numbers: the pool keeps these as numbers.
  fc.integer({ min: 1, max: 99_999 }).map((number) => `K-${String(number).padStart(5, "0")}`),
  fc.boolean(),
  fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }),
);

it("gives every cell back after the way through postMessage", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, fc.nat(1500), fc.nat(3), fc.boolean()), { maxLength: 40 }),
      (entries) => {
        const builder = new CellsBuilder(1904);
        for (const [one, row, column, hasFormula] of entries)
          builder.set(row, column, one as CellValue, hasFormula ? "0.00" : "General", hasFormula);
        const cells = builder.finish();
        const arrived = restoredCells(structuredClone(plainCells(cells)));
        expect([arrived.rowCount, arrived.columnCount, arrived.calendar]).toEqual([
          cells.rowCount,
          cells.columnCount,
          1904,
        ]);
        for (const [, row, column] of entries) {
          expect(cellAt(arrived, row, column)).toEqual(cellAt(cells, row, column));
          expect(isFormula(arrived, row, column)).toBe(isFormula(cells, row, column));
          expect(formatAt(arrived, row, column)).toBe(formatAt(cells, row, column));
        }
      },
    ),
  );
});
