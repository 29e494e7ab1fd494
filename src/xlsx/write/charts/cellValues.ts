import { columnNumber } from "../../../core/plan/cellName";
import type { Area } from "../../../core/plan/content";
import type { CellValue } from "../../../core/table/cells";
import { scanRows } from "../../package/scanRows";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../../package/xml";
import { textOf } from "../cellTexts";
import type { SheetDraft } from "../sheetDraft";

/** Values of an area row by row, as the sheet is written by now. Errors, and formulas without a value, are empty. */
export function cellValues(
  sheet: SheetDraft,
  area: Area,
  sharedText: (code: number) => string,
): (string | number | boolean | null)[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  const width = lastColumn - firstColumn + 1;
  const values = new Array<string | number | boolean | null>((lastRow - firstRow + 1) * width).fill(null);
  const { rows, starts, ends, count } = scanRows(sheet.sheetXml, sheet.part);
  const decoder = new TextDecoder();
  for (let place = 0; place < count; place++) {
    const row = rows[place]!;
    if (row < firstRow || row > lastRow) continue;
    const bytes = sheet.sheetXml.bytes.subarray(starts[place]!, ends[place]!);
    let column = -1;
    for (const cell of childrenNamed(parseXml(decoder.decode(bytes), sheet.part), "c")) {
      const letters = /^[A-Za-z]+/.exec(cell.attributes.get("r") ?? "")?.[0];
      column = letters === undefined ? column + 1 : columnNumber(letters);
      if (column < firstColumn || column > lastColumn) continue;
      values[(row - firstRow) * width + column - firstColumn] = plainValue(cell, sharedText);
    }
  }
  return values;
}

function plainValue(
  cell: XmlElement,
  sharedText: (code: number) => string,
): Exclude<CellValue, object> | null {
  const text = textOf(cell, sharedText);
  if (text !== undefined) return text;
  const value = childNamed(cell, "v")?.text;
  const kind = cell.attributes.get("t") ?? "n";
  if (value === undefined || value === "") return null;
  if (kind === "b") return value === "1";
  return kind === "n" ? Number(value) : null;
}
