import { displayText } from "../../../src/app/display/displayText";
import type { CellValue } from "../../../src/core/table/cells";
import { cellCount, columnsOf, rowsOf } from "./area";
import { formulaAt, lookAt, valueAt } from "./cells";
import type { Range } from "./range";

/** Excel answers null instead of a block with more cells than this. */
const mostCellsRead = 5_000_000;

/** Empty cells are "", errors their code as a text, dates their serial number. */
export function valuesIn(range: Range): unknown[][] | null {
  return block(range, (row, column) => wireValue(valueAt(range.sheet, row, column)));
}

/** As values, but a formula where there is one. A text that begins with `=` looks like a formula here. */
export function formulasIn({ sheet, area }: Range): unknown[][] | null {
  return block({ sheet, area }, (row, column) => {
    const isHidden = sheet.protection !== null && lookAt(sheet, row, column).formulaHidden;
    const formula = isHidden ? "" : formulaAt(sheet, row, column);
    return formula ?? wireValue(valueAt(sheet, row, column));
  });
}

export function formatsIn(range: Range): string[][] | null {
  return block(range, (row, column) => lookAt(range.sheet, row, column).numberFormat);
}

export function textsIn({ sheet, area }: Range): string[][] | null {
  const { calendar } = sheet.book;
  return block({ sheet, area }, (row, column) =>
    displayText(valueAt(sheet, row, column), lookAt(sheet, row, column).numberFormat, calendar, "en"),
  );
}

export function valueTypesIn({ sheet, area }: Range): string[][] | null {
  return block({ sheet, area }, (row, column) => valueType(valueAt(sheet, row, column)));
}

function block<T>({ area }: Range, at: (row: number, column: number) => T): T[][] | null {
  if (cellCount(area) > mostCellsRead) return null;
  return Array.from({ length: rowsOf(area) }, (_, index) =>
    Array.from({ length: columnsOf(area) }, (_, offset) =>
      at(area.firstRow + index, area.firstColumn + offset),
    ),
  );
}

function wireValue(value: CellValue): unknown {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return { number: "Double", boolean: "Boolean", string: "String" }[typeof value as "number"];
}
