import type { RowPlaces } from "../../package/scanRows";
import type { SheetXml } from "../../package/sheetXml";
import { ByteWriter } from "../cells/byteWriter";
import { RowCells } from "../cells/rowCells";
import { withAttribute } from "../xmlDraft";
import type { FormulaCell } from "./formulaCells";

/**
 * The rows of a sheet in which formulas have lost the value they had when last computed, so that every program
 * computes them; the formulas stay, as does every other byte. Undefined where none had a value.
 *
 * The other results of an array formula lose theirs with it. A data table keeps its: it is computed in any case.
 *
 * @throws InputError `file.damaged` where a cell is not closed
 */
export function dropCachedValues(
  sheet: SheetXml,
  places: RowPlaces,
  formulas: readonly FormulaCell[],
  part: string,
): Uint8Array | undefined {
  const columnsByRow = cellsToEmpty(formulas, places);
  const out = new ByteWriter();
  const cells = new RowCells(sheet, part);
  let done = sheet.rowsStart;
  let isChanged = false;
  for (let place = 0; place < places.count; place++) {
    const columns = columnsByRow.get(places.rows[place]!);
    if (!columns) continue;
    cells.read(places.starts[place]!, places.ends[place]!);
    for (let index = 0; index < cells.count; index++) {
      if (cells.valueStarts[index]! < 0 || !columns.has(cells.columns[index]!)) continue;
      out.bytes(sheet.bytes, done, cells.starts[index]!);
      const xml = sheet.bytes.subarray(cells.starts[index]!, cells.ends[index]!);
      out.text(withoutValue(new TextDecoder().decode(xml), sheet.prefix));
      done = cells.ends[index]!;
      isChanged = true;
    }
  }
  if (!isChanged) return undefined;
  out.bytes(sheet.bytes, done, sheet.rowsEnd);
  return out.finish();
}

/** Columns by row. Results of an array formula are looked for in rows that are there only. */
function cellsToEmpty(formulas: readonly FormulaCell[], places: RowPlaces): Map<number, Set<number>> {
  const columnsByRow = new Map<number, Set<number>>();
  const add = (row: number, column: number) => {
    const columns = columnsByRow.get(row);
    if (columns) columns.add(column);
    else columnsByRow.set(row, new Set([column]));
  };
  for (const { row, column, results, isDataTable } of formulas) {
    if (isDataTable) continue;
    add(row, column);
    if (!results || (results.firstRow === results.lastRow && results.firstColumn === results.lastColumn))
      continue;
    for (let place = 0; place < places.count; place++) {
      const own = places.rows[place]!;
      if (own < results.firstRow || own > results.lastRow) continue;
      for (let at = results.firstColumn; at <= results.lastColumn; at++) add(own, at);
    }
  }
  return columnsByRow;
}

/** The cell without its value and what says of which type that is. */
function withoutValue(cell: string, prefix: string): string {
  const value = new RegExp(`<${prefix}v(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${prefix}v\\s*>)`);
  const tagEnd = /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(cell)![0].length;
  let tag = cell.slice(0, tagEnd);
  for (const attribute of ["t", "vm"]) {
    if (tag.includes(`${attribute}=`)) tag = withAttribute(tag, attribute, null);
  }
  return tag + cell.slice(tagEnd).replace(value, "");
}
