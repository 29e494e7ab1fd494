import { CellsBuilder } from "../../../src/core/table/cellsBuilder";
import { readWindow } from "../../../src/hosts/workbench/book/readWindow";
import { typedEdit, typedValue } from "../../../src/hosts/workbench/book/typedEdit";

it.each([
  ["1 234,50", "General", 1234.5],
  ["1234.5", "General", 1234.5],
  ["-7", "0.00", -7],
  ["−7", "0.00", -7],
  ["12,5 %", "0.0%", 0.125],
  ["31.10.2026", "dd.mm.yyyy", 46_326],
  ["2026-10-31", "dd.mm.yyyy", 46_326],
  ["31.10.2026", "General", "31.10.2026"],
  ["01/02/2026", "dd.mm.yyyy", "01/02/2026"],
  ["'007", "General", "007"],
  ["007", "@", "007"],
  ["1,234,567", "General", "1,234,567"],
  [" ", "General", null],
  ["Иванов", "0.00", "Иванов"],
])("typing %p into a cell of format %p gives %p", (text, format, value) => {
  expect(typedValue(text, format, 1900)).toEqual(value);
});

it("changes the value and keeps the look", () => {
  const cells = new CellsBuilder();
  cells.set(3, 1, 5, "0.00");
  expect(typedEdit(cells.finish(), "S", 3, 1, "7,5")).toEqual({
    edit: "cells",
    sheet: "S",
    firstRow: 3,
    firstColumn: 1,
    rows: [[{ value: 7.5 }]],
    styles: [],
    keepStyles: true,
  });
});

it("reads a window of rows as they are shown, cut at the last row", () => {
  const cells = new CellsBuilder();
  cells.set(0, 0, "Имя");
  cells.set(1, 0, "Анна");
  cells.set(1, 1, 46_326, "dd.mm.yyyy");
  const window = readWindow(cells.finish(), (style) => ({ bold: style === 1 }), 1, 50, "ru");
  expect(window.texts).toEqual(["Анна", "31.10.2026"]);
  expect([...window.numbers]).toEqual([0, 1]);
  expect(window.looks.get(window.styles[1]!)).toEqual({ bold: true });
});

it("has nothing below the last row", () => {
  expect(readWindow(new CellsBuilder().finish(), () => ({}), 0, 50, "ru").texts).toEqual([]);
});
