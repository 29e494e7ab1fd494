import { formatCell } from "../../../core/plan/cellName";
import type { Area } from "../../../core/plan/content";
import type { Calendar } from "../../../core/table/cells";
import { type RowPlaces, scanRows } from "../../package/scanRows";
import type { SheetXml } from "../../package/sheetXml";
import { isTrue } from "../../package/xml";
import type { ChangedCells } from "../recalculation/changedCells";
import { withAttribute } from "../xmlDraft";
import { ByteWriter } from "./byteWriter";
import { CellType } from "./cellTag";
import { CellXml, type StringSink } from "./cellXml";
import { hasValue, type ValueSource } from "./hasValue";
import { keepLook, type PendingCells } from "./pendingCells";
import { RowCells } from "./rowCells";
import { moveSharedFormulas, type Patch } from "./sharedFormulas";

/** What the cells of a sheet refer to while they are written. */
export interface CellSurroundings {
  readonly strings: StringSink & Pick<ValueSource, "isText">;
  /** The format a column gives to cells that do not exist yet. */
  readonly columnFormat: (column: number) => number;
  /** The format of a look with the locks of the format that a cell has: those belong to the cell. */
  readonly keepingLocks: (look: number, present: number) => number;
  readonly sheetName: string;
  readonly part: string;
  readonly calendar: Calendar;
  /** Takes the cells whose value becomes another one, and the formulas written. */
  readonly changed: ChangedCells;
}

export interface PatchedRows {
  /** What stands inside `sheetData` now. */
  readonly bytes: Uint8Array;
  /** Smallest rectangle around the cells that were written; undefined where none was. */
  readonly area: Area | undefined;
  /** Cells overwritten that referred to a shared string. */
  readonly stringsDropped: number;
  /** Whether a cell with a formula was written, replaced or removed. */
  readonly formulasChanged: boolean;
}

/**
 * Writes cells into the rows of a sheet in one pass; every byte of other rows and cells is copied.
 *
 * @throws InputError `write.arrayFormula`, `write.textTooLong`, `file.damaged` where rows or cells do not ascend
 */
export function patchRows(
  sheet: SheetXml,
  pending: PendingCells,
  surroundings: CellSurroundings,
): PatchedRows {
  const places = scanRows(sheet, surroundings.part);
  const { sheetName, part } = surroundings;
  const patches = moveSharedFormulas(sheet, places, pending, { sheet: sheetName, part });
  return new RowPatcher(sheet, places, pending, patches, surroundings).run();
}

class RowPatcher {
  private readonly out = new ByteWriter();
  private readonly xml: CellXml;
  private readonly cells: RowCells;
  private readonly source: ValueSource;
  /** Everything before this offset is written or dropped. */
  private done: number;
  private nextPatch = 0;
  private area: Area | undefined;
  private stringsDropped = 0;
  private formulasChanged: boolean;

  constructor(
    private readonly sheet: SheetXml,
    private readonly places: RowPlaces,
    private readonly pending: PendingCells,
    private readonly patches: readonly Patch[],
    private readonly surroundings: CellSurroundings,
  ) {
    const { strings, sheetName, part, calendar } = surroundings;
    this.source = { isText: (code, text) => strings.isText(code, text), calendar, part };
    this.xml = new CellXml(this.out, sheet.prefix, strings, sheetName);
    this.cells = new RowCells(sheet, part);
    this.done = sheet.rowsStart;
    this.formulasChanged = patches.length > 0;
  }

  run(): PatchedRows {
    const { rows, starts, count } = this.places;
    let index = 0;
    for (const row of this.pending.rows()) {
      while (index < count && rows[index]! < row) index++;
      const columns = this.pending.columns(row);
      if (index < count && rows[index] === row) this.patchRow(index, row, columns);
      else this.addRow(index < count ? starts[index]! : this.endOfRows(), row, columns);
    }
    this.copyTo(this.sheet.rowsEnd);
    const { area, stringsDropped, formulasChanged } = this;
    return { bytes: this.out.finish(), area, stringsDropped, formulasChanged };
  }

  private addRow(at: number, row: number, columns: readonly number[]): void {
    const { prefix } = this.sheet;
    const written = columns.filter((_, index) => !this.isNothing(index, undefined));
    if (written.length === 0) return;
    this.copyTo(at);
    this.out.ascii(`<${prefix}row r="${row + 1}">`);
    for (const [index, column] of columns.entries()) {
      if (this.isNothing(index, undefined)) continue;
      this.noteNew(row, column, index);
      this.writeCell(row, column, index, this.surroundings.columnFormat(column));
    }
    this.out.ascii(`</${prefix}row>`);
  }

  private patchRow(place: number, row: number, columns: readonly number[]): void {
    const { cells } = this;
    const start = this.places.starts[place]!;
    const end = this.places.ends[place]!;
    cells.read(start, end);
    const added: number[] = [];
    let isUntouched = true;
    let at = 0;
    for (const [index, column] of columns.entries()) {
      while (at < cells.count && cells.columns[at]! < column) at++;
      if (at < cells.count && cells.columns[at] === column) isUntouched = false;
      else if (!this.isNothing(index, undefined)) added.push(column);
    }
    if (isUntouched && added.length === 0) return;

    this.copyTo(start);
    this.writeRowTag(start, added);
    const rowFormat = added.length > 0 ? this.rowFormat(start) : undefined;
    let next = 0;
    for (const [index, column] of columns.entries()) {
      while (next < cells.count && cells.columns[next]! < column) next++;
      if (next < cells.count && cells.columns[next] === column) {
        this.copyCells(row, cells.starts[next]!);
        this.dropCell(row, column, next, index);
        const present = cells.styles[next]!;
        if (!this.isNothing(index, present)) this.writeCell(row, column, index, present);
        next++;
      } else if (!this.isNothing(index, undefined)) {
        this.copyCells(row, next > 0 ? cells.ends[next - 1]! : cells.tagEnd);
        this.noteNew(row, column, index);
        this.writeCell(row, column, index, rowFormat ?? this.surroundings.columnFormat(column));
      }
    }
    this.copyCells(row, end);
    if (cells.isSelfClosed) this.out.ascii(`</${this.sheet.prefix}row>`);
  }

  /** The opening tag with `spans`, a hint at the columns in use, made to cover the new cells. */
  private writeRowTag(start: number, added: readonly number[]): void {
    const { cells } = this;
    if (added.length === 0 && !cells.isSelfClosed) {
      this.copyTo(cells.tagEnd);
      return;
    }
    let tag = cells.rowTag(start);
    if (cells.isSelfClosed) tag = tag.replace(/\s*\/>$/, ">");
    const spans = /\sspans\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (spans !== undefined) {
      const columns = [...spans.split(/[\s:]+/).map(Number), ...added.map((column) => column + 1)];
      const known = columns.filter((column) => column > 0);
      tag = withAttribute(tag, "spans", `${Math.min(...known)}:${Math.max(...known)}`);
    }
    this.out.text(tag);
    this.done = cells.tagEnd;
  }

  /** The format the row gives to cells that do not exist yet; undefined where it is the columns' affair. */
  private rowFormat(start: number): number | undefined {
    const attributes = this.cells.attributes(start);
    return isTrue(attributes.get("customFormat")) ? Number(attributes.get("s") ?? 0) : undefined;
  }

  /** @param present the cell's format now; undefined where there is no such cell. */
  private isNothing(index: number, present: number | undefined): boolean {
    if (this.pending.values[index] !== null) return false;
    const look = this.pending.looks[index]!;
    if (look === keepLook) return !present;
    return look === 0 && (!present || this.surroundings.keepingLocks(0, present) === 0);
  }

  private writeCell(row: number, column: number, index: number, present: number): void {
    const value = this.pending.values[index]!;
    const look = this.pending.looks[index]!;
    if (typeof value === "object" && value !== null && "formula" in value) {
      this.formulasChanged = true;
      this.surroundings.changed.addFormula(row, column);
    }
    const format = look === keepLook ? present : this.surroundings.keepingLocks(look, present);
    this.xml.write(row, column, value, format);
    this.area = grown(this.area, row, column);
  }

  private noteNew(row: number, column: number, index: number): void {
    if (this.pending.values[index] !== null) this.surroundings.changed.add(row, column);
  }

  /** @param place of the cell in its row. @param index of what is written there. */
  private dropCell(row: number, column: number, place: number, index: number): void {
    const { cells } = this;
    if (cells.types[place] === CellType.shared) this.stringsDropped++;
    if (cells.haveFormula[place]) this.formulasChanged = true;
    if (!hasValue(cells, place, this.sheet.bytes, this.pending.values[index]!, this.source)) {
      this.surroundings.changed.add(row, column);
    }
    this.done = cells.ends[place]!;
  }

  /** Copies up to an offset in the present row. Cells that count on their neighbours get a reference. */
  private copyCells(row: number, to: number): void {
    const { cells } = this;
    for (let index = 0; index < cells.count && !cells.allHaveReference; index++) {
      const start = cells.starts[index]!;
      if (cells.haveReference[index] || start < this.done || start >= to) continue;
      this.copyTo(start + 2 + this.sheet.prefix.length);
      this.out.ascii(` r="${formatCell(row, cells.columns[index]!)}"`);
    }
    this.copyTo(to);
  }

  private copyTo(end: number): void {
    const { bytes } = this.sheet;
    for (; this.nextPatch < this.patches.length; this.nextPatch++) {
      const patch = this.patches[this.nextPatch]!;
      if (patch.start >= end) break;
      this.out.bytes(bytes, this.done, patch.start);
      this.out.text(patch.text);
      this.done = patch.end;
    }
    if (end <= this.done) return;
    this.out.bytes(bytes, this.done, end);
    this.done = end;
  }

  /** Behind the last row; what blanks follow it stay behind. */
  private endOfRows(): number {
    const { count, ends } = this.places;
    return Math.max(this.done, count > 0 ? ends[count - 1]! : this.sheet.rowsStart);
  }
}

function grown(area: Area | undefined, row: number, column: number): Area {
  if (!area) return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
  if (row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn) return area;
  return {
    firstRow: area.firstRow,
    firstColumn: Math.min(area.firstColumn, column),
    lastRow: Math.max(area.lastRow, row),
    lastColumn: Math.max(area.lastColumn, column),
  };
}
