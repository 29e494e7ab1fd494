import { InputError } from "../../core/errors";
import { columnLetters } from "../../core/plan/cellName";
import type { Area } from "../../core/plan/content";
import type { Edit } from "../../core/plan/edit";
import { refuseSheetName } from "../../xlsx/write/sheetName";
import { overlap } from "./area";
import { sheetColumns, sheetRows } from "./frame";
import { sourceOf } from "./putCells";
import type { Scene } from "./scene";

/** What a cell holds at most, in UTF-16 units (Excel's specification). */
const maxTextLength = 32_767;

/**
 * Refuses, before anything is written, what Excel would refuse on the way.
 *
 * @throws InputError `write.*`, the same as the file adapter's.
 */
export function refuseImpossible(edits: readonly Edit[], scene: Scene): void {
  const sheets = new Map(scene.sheets.map(({ name }) => [name.toLowerCase(), name]));
  const tables = new Map(scene.tables.map((table) => [table.name.toLowerCase(), table as TablePlace]));
  for (const edit of edits) {
    if ("sheet" in edit && !sheets.has(edit.sheet.toLowerCase())) {
      throw new InputError("write.noSheet", { sheet: edit.sheet });
    }
    switch (edit.edit) {
      case "cells":
      case "column":
        refuseCells(edit);
        break;
      case "addSheet":
        refuseSheetName(edit.name, [...sheets.values()]);
        sheets.set(edit.name.toLowerCase(), edit.name);
        break;
      case "removeSheet":
        if (!sheets.delete(edit.name.toLowerCase()))
          throw new InputError("write.noSheet", { sheet: edit.name });
        break;
      case "addTable": {
        const { name, area } = edit.table;
        const isName = scene.names.some((one) => one.name.toLowerCase() === name.toLowerCase());
        if (isName || tables.has(name.toLowerCase()))
          throw new InputError("write.tableName", { table: name });
        refuseOverlap(edit.sheet, area, [...tables.values()]);
        tables.set(name.toLowerCase(), { sheet: edit.sheet, area });
        break;
      }
      case "removeTable":
      case "resizeTable": {
        const key = edit.name.toLowerCase();
        if (tables.get(key)?.sheet !== edit.sheet) {
          throw new InputError("write.noTable", { sheet: edit.sheet, table: edit.name });
        }
        tables.delete(key);
        if (edit.edit === "removeTable") break;
        refuseOverlap(edit.sheet, edit.area, [...tables.values()]);
        tables.set(key, { sheet: edit.sheet, area: edit.area });
        break;
      }
    }
  }
}

interface TablePlace {
  readonly sheet: string;
  readonly area: Area;
}

function refuseOverlap(sheet: string, area: Area, tables: readonly TablePlace[]): void {
  const met = tables.find((other) => other.sheet === sheet && overlap(other.area, area));
  if (!met) return;
  const corner = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;
  const { firstRow, firstColumn, lastRow, lastColumn } = met.area;
  const first = corner(firstRow, firstColumn);
  throw new InputError("write.tableOverlap", { sheet, area: `${first}:${corner(lastRow, lastColumn)}` });
}

function refuseCells(edit: Extract<Edit, { edit: "cells" | "column" }>): void {
  const { sheet } = edit;
  const { area, valueAt } = sourceOf(edit, 1900);
  if (area.lastRow >= sheetRows || area.lastColumn >= sheetColumns) {
    throw new InputError("write.outside", { sheet });
  }
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const value = valueAt(row, column);
      if (typeof value !== "string" || value.length <= maxTextLength) continue;
      const cell = `${columnLetters(column)}${row + 1}`;
      throw new InputError("write.textTooLong", { sheet, cell, limit: maxTextLength });
    }
  }
}
