import { InputError } from "../../core/errors";
import { formatCell } from "../../core/plan/cellName";
import type { CellsEdit, ColumnEdit } from "../../core/plan/edit";
import type { CellValue } from "../../core/table/cells";
import { decodeXstring } from "../package/xmlText";
import { parseArea } from "./reference";
import { tablesOf } from "./tableParts";
import type { WorkbookDraft } from "./workbookDraft";

/**
 * A heading of an Excel table is also the name of its column, which formulas may use: only Excel itself can change
 * all of them together, and a file where they differ would be offered for repair.
 *
 * @throws InputError `write.headingOfTable` where the edit would put another text into such a cell.
 */
export function refuseHeadingChange(draft: WorkbookDraft, edit: CellsEdit | ColumnEdit): void {
  const sheet = draft.sheet(edit.sheet);
  for (const { root } of tablesOf(draft, sheet)) {
    const area = parseArea(root.attributes.get("ref") ?? "");
    if (!area || root.attributes.get("headerRowCount") === "0") continue;
    const names = root.children.find(({ name }) => name === "tableColumns")?.children ?? [];
    for (const [index, column] of names.entries()) {
      const place = area.firstColumn + index;
      const value = valueFor(edit, area.firstRow, place);
      const name = decodeXstring(column.attributes.get("name") ?? "");
      if (value === undefined || value === name) continue;
      const cell = formatCell(area.firstRow, place);
      throw new InputError("write.headingOfTable", { sheet: edit.sheet, cell, heading: name });
    }
  }
}

/** What the edit puts into a cell; undefined where it leaves it alone. */
function valueFor(edit: CellsEdit | ColumnEdit, row: number, column: number): CellValue | undefined {
  const at = row - edit.firstRow;
  if (at < 0) return undefined;
  if (edit.edit === "cells") {
    const content = edit.rows[at]?.[column - edit.firstColumn];
    return content ? plain(content.value) : undefined;
  }
  if (column !== edit.column) return undefined;
  const { values } = edit;
  if ("kind" in values) return undefined; // Computed values begin below the headings.
  const value = values[at];
  return value === undefined ? undefined : plain(value);
}

const plain = (value: CellValue | { readonly formula: string; readonly value: CellValue }): CellValue =>
  typeof value === "object" && value !== null && "formula" in value ? value.value : value;
