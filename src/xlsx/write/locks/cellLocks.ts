import { formatCell } from "../../../core/plan/cellName";
import { type CellLocks, isWholeColumn } from "../../../core/plan/locks";
import { type RowPlaces, scanRows } from "../../package/scanRows";
import type { SheetXml } from "../../package/sheetXml";
import { ByteWriter } from "../cells/byteWriter";
import { RowCells } from "../cells/rowCells";
import { withAttribute } from "../xmlDraft";
import type { WithLocks } from "./columnLocks";
import type { LockState } from "./lockStates";

/** The state each cell should have, asked row by row downwards. */
interface WantedStates {
  at(row: number, column: number): LockState;
  /** Columns of a row whose cells differ from their columns, ascending. */
  apart(row: number): readonly number[];
  /** Rows with such columns: ascending, each once. */
  readonly rowsApart: readonly number[];
}

/**
 * Gives the cells of a sheet their locks; answers what stands inside `sheetData` now. Cells that differ from their
 * column come into being where they were not.
 *
 * @param locks in the plain form.
 * @param columnFormat the format a column gives to cells that do not exist, by then with the column's locks.
 */
export function patchCellLocks(
  sheet: SheetXml,
  part: string,
  locks: readonly CellLocks[],
  withLocks: WithLocks,
  columnFormat: (column: number) => number,
): Uint8Array {
  const places = scanRows(sheet, part);
  const wanted = wantedStates(locks, lastRowOf(places));
  const out = new ByteWriter();
  const cells = new RowCells(sheet, part);
  const { bytes, prefix } = sheet;
  const decoder = new TextDecoder();
  let done = sheet.rowsStart;
  const copyTo = (end: number) => {
    if (end > done) out.bytes(bytes, done, end);
    done = Math.max(done, end);
  };
  // LibreOffice gives a cell that names no format the one of its column.
  const styleOf = (format: number, column: number) =>
    format === 0 && columnFormat(column) === 0 ? null : String(format);
  const newCell = (row: number, column: number) => {
    const format = withLocks(columnFormat(column), wanted.at(row, column));
    const style = styleOf(format, column);
    out.ascii(`<${prefix}c r="${formatCell(row, column)}"${style === null ? "" : ` s="${style}"`}/>`);
  };
  const newRow = (row: number) => {
    out.ascii(`<${prefix}row r="${row + 1}">`);
    for (const column of wanted.apart(row)) newCell(row, column);
    out.ascii(`</${prefix}row>`);
  };
  const patchRow = (place: number, row: number) => {
    cells.read(places.starts[place]!, places.ends[place]!);
    const missing = wanted
      .apart(row)
      .filter((column) => !cells.columns.slice(0, cells.count).includes(column));
    if (cells.isSelfClosed && missing.length > 0) {
      copyTo(places.starts[place]!);
      out.text(cells.rowTag(places.starts[place]!).replace(/\s*\/>$/, ">"));
      done = cells.tagEnd;
    }
    let next = 0;
    for (let at = 0; at < cells.count; at++) {
      const column = cells.columns[at]!;
      for (; next < missing.length && missing[next]! < column; next++) {
        copyTo(at > 0 ? cells.ends[at - 1]! : cells.tagEnd);
        newCell(row, missing[next]!);
      }
      const format = withLocks(cells.styles[at]!, wanted.at(row, column));
      const isNamed = cells.haveReference[at] || missing.length === 0;
      const isPlain = format !== 0 || columnFormat(column) === 0;
      if (format === cells.styles[at] && isNamed && isPlain) continue;
      const start = cells.starts[at]!;
      const end = cells.tagEnds[at]! + 1;
      copyTo(start);
      const tag = withAttribute(decoder.decode(bytes.subarray(start, end)), "s", styleOf(format, column));
      out.text(isNamed ? tag : withAttribute(tag, "r", formatCell(row, column)));
      done = end;
    }
    if (next === missing.length) return;
    copyTo(cells.count > 0 ? cells.ends[cells.count - 1]! : cells.tagEnd);
    for (; next < missing.length; next++) newCell(row, missing[next]!);
    if (cells.isSelfClosed) out.ascii(`</${prefix}row>`);
  };

  let nextApart = 0;
  for (let place = 0; place < places.count; place++) {
    const row = places.rows[place]!;
    for (; nextApart < wanted.rowsApart.length && wanted.rowsApart[nextApart]! <= row; nextApart++) {
      if (wanted.rowsApart[nextApart] === row) continue;
      copyTo(places.starts[place]!);
      newRow(wanted.rowsApart[nextApart]!);
    }
    patchRow(place, row);
  }
  copyTo(places.count > 0 ? places.ends[places.count - 1]! : sheet.rowsStart);
  for (; nextApart < wanted.rowsApart.length; nextApart++) newRow(wanted.rowsApart[nextApart]!);
  copyTo(sheet.rowsEnd);
  return out.finish();
}

/** Where each existing cell stands and its format, for reading locks back. */
export function eachCellFormat(
  sheet: SheetXml,
  part: string,
  visit: (row: number, column: number, format: number) => void,
): void {
  const places = scanRows(sheet, part);
  const cells = new RowCells(sheet, part);
  for (let place = 0; place < places.count; place++) {
    cells.read(places.starts[place]!, places.ends[place]!);
    for (let at = 0; at < cells.count; at++) {
      visit(places.rows[place]!, cells.columns[at]!, cells.styles[at]!);
    }
  }
}

const lastRowOf = ({ count, rows }: RowPlaces) => (count > 0 ? rows[count - 1]! : 0);

const usual: LockState = { locked: true, formulaHidden: false };

function wantedStates(locks: readonly CellLocks[], lastRow: number): WantedStates {
  const wholes = locks.filter(({ area }) => isWholeColumn(area));
  const parts = locks
    .filter(({ area }) => !isWholeColumn(area))
    // What reaches down without end need not be made where no row is.
    .map((one) => ({ ...one, end: Math.min(one.area.lastRow, Math.max(lastRow, one.area.firstRow)) }))
    .sort((one, other) => one.area.firstRow - other.area.firstRow);
  const baseOf = new Map<number, LockState>();
  for (const { area, locked, formulaHidden } of wholes) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      baseOf.set(column, { locked, formulaHidden });
    }
  }
  const rowsApart = new Set<number>();
  for (const { area, end } of parts) for (let row = area.firstRow; row <= end; row++) rowsApart.add(row);
  let present = -1;
  let next = 0;
  let active: typeof parts = [];
  const moveTo = (row: number) => {
    if (row === present) return;
    if (row < present) {
      next = 0;
      active = [];
    }
    present = row;
    while (next < parts.length && parts[next]!.area.firstRow <= row) active.push(parts[next++]!);
    active = active.filter(({ area }) => area.lastRow >= row);
  };
  return {
    rowsApart: [...rowsApart].sort((one, other) => one - other),
    at(row, column) {
      moveTo(row);
      const part = active.findLast(({ area }) => column >= area.firstColumn && column <= area.lastColumn);
      return part ?? baseOf.get(column) ?? usual;
    },
    apart(row) {
      moveTo(row);
      const columns = active.flatMap(({ area: { firstColumn, lastColumn } }) =>
        Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index),
      );
      return [...new Set(columns)].sort((one, other) => one - other);
    },
  };
}
