import type { RowPlaces } from "../../package/scanRows";
import type { SheetXml } from "../../package/sheetXml";
import { endOfElement } from "../../read/xmlScan";
import { ByteWriter } from "../cells/byteWriter";
import { CellType } from "../cells/cellTag";
import { RowCells } from "../cells/rowCells";
import { withAttribute } from "../xmlDraft";
import type { StaleCells } from "./formulaGraph";

/**
 * The rows of a sheet in which cells have lost the value they had when last computed, so that every program
 * computes them; the formulas stay, as does every other byte. Undefined where none had a value.
 *
 * @throws InputError `file.damaged` where a cell is not closed
 */
export function dropCachedValues(
  sheet: SheetXml,
  places: RowPlaces,
  stale: StaleCells,
  part: string,
): Uint8Array | undefined {
  const { bytes } = sheet;
  const { rows, columns, areas } = stale;
  const out = new ByteWriter();
  const cells = new RowCells(sheet, part);
  let done = sheet.rowsStart;
  let next = 0;
  for (let place = 0; place < places.count; place++) {
    const row = places.rows[place]!;
    while (next < rows.length && rows.at(next) < row) next++;
    const inRow = areas.filter(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
    const hasFormula = next < rows.length && rows.at(next) === row;
    if (!hasFormula && inRow.length === 0) continue;
    cells.read(places.starts[place]!, places.ends[place]!);
    for (let index = 0; index < cells.count; index++) {
      const column = cells.columns[index]!;
      while (next < rows.length && rows.at(next) === row && columns.at(next) < column) next++;
      const isFormula = next < rows.length && rows.at(next) === row && columns.at(next) === column;
      const isResult = inRow.some((area) => column >= area.firstColumn && column <= area.lastColumn);
      if (!(isFormula || isResult) || cells.valueStarts[index]! < 0) continue;
      out.bytes(bytes, done, cells.starts[index]!);
      writeWithoutValue(out, bytes, cells, index);
      done = cells.ends[index]!;
    }
  }
  if (done === sheet.rowsStart) return undefined;
  out.bytes(bytes, done, sheet.rowsEnd);
  return out.finish();
}

/** The cell without its value and what says of which type that is. */
function writeWithoutValue(out: ByteWriter, bytes: Uint8Array, cells: RowCells, index: number): void {
  const start = cells.starts[index]!;
  const tagEnd = cells.tagEnds[index]! + 1;
  if (cells.types[index] === CellType.number) out.bytes(bytes, start, tagEnd);
  else {
    const tag = new TextDecoder().decode(bytes.subarray(start, tagEnd));
    out.text(withAttribute(withAttribute(tag, "t", null), "vm", null));
  }
  const valueAt = bytes.lastIndexOf(lessThan, cells.valueStarts[index]! - 1);
  out.bytes(bytes, tagEnd, valueAt);
  out.bytes(bytes, endOfElement(bytes, valueAt), cells.ends[index]!);
}

const lessThan = 0x3c;
