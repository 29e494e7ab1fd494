import { InputError } from "../../../core/errors";
import type { CellContent, CellStyle, Formula } from "../../../core/plan/content";
import type { CellsEdit, ColumnEdit } from "../../../core/plan/edit";
import { rowsOf, valueAt } from "../../../core/plan/values";
import type { Calendar, CellValue } from "../../../core/table/cells";
import { maxColumns, maxRows } from "../../package/scanRows";

/** The look a cell has now. */
export const keepLook = -1;

/** Index of the cell format for a look. */
export type FormatOf = (style: CellStyle) => number;

/** What several edits put on one sheet, asked row by row downwards; later edits win. */
export class PendingCells {
  private readonly blocks: Block[] = [];
  /** Blocks by first row, filled when the rows are first asked for. */
  private waiting: Block[] | undefined;
  private active: Block[] = [];

  readonly values: (CellValue | Formula)[] = [];
  readonly looks: number[] = [];

  constructor(
    private readonly sheet: string,
    private readonly calendar: Calendar,
    private readonly formatOf: FormatOf,
  ) {}

  get isEmpty(): boolean {
    return this.blocks.length === 0;
  }

  add(edit: CellsEdit | ColumnEdit): void {
    const block = edit.edit === "cells" ? this.cellsBlock(edit) : this.columnBlock(edit);
    if (block.lastRow < block.firstRow || block.lastColumn < block.firstColumn) return;
    if (block.lastRow >= maxRows || block.lastColumn >= maxColumns) {
      throw new InputError("write.outside", { sheet: this.sheet });
    }
    this.blocks.push(block);
  }

  /** Whether a cell is written. */
  touches(row: number, column: number): boolean {
    return this.blocks.some(
      (block) =>
        row >= block.firstRow &&
        row <= block.lastRow &&
        column >= block.firstColumn &&
        column <= block.lastColumn &&
        block.valueAt(row, column) !== undefined,
    );
  }

  /** Rows that are written, ascending. While one is current, `columns`, `values` and `looks` tell its cells. */
  *rows(): Generator<number> {
    this.waiting = [...this.blocks].sort((one, other) => other.firstRow - one.firstRow);
    this.active = [];
    let row = 0;
    for (;;) {
      this.active = this.active.filter(({ lastRow }) => lastRow >= row);
      if (this.active.length === 0) {
        const next = this.waiting.at(-1);
        if (!next) return;
        row = next.firstRow;
      }
      let isGrown = false;
      while ((this.waiting.at(-1)?.firstRow ?? maxRows) <= row) {
        this.active.push(this.waiting.pop()!);
        isGrown = true;
      }
      if (isGrown) this.active.sort((one, other) => this.blocks.indexOf(one) - this.blocks.indexOf(other));
      yield row;
      row++;
    }
  }

  /** Columns written in a row, ascending; `values` and `looks` are filled in at the same indexes. */
  columns(row: number): number[] {
    const columns: number[] = [];
    this.values.length = 0;
    this.looks.length = 0;
    for (const block of this.active) {
      for (let column = block.firstColumn; column <= block.lastColumn; column++) {
        const value = block.valueAt(row, column);
        if (value !== undefined) this.put(columns, column, value, block.lookAt(row, column));
      }
    }
    return columns;
  }

  /** Blocks come from left to right as a rule, so the place is mostly the end. */
  private put(columns: number[], column: number, value: CellValue | Formula, look: number): void {
    let at = columns.length;
    if (at === 0 || columns[at - 1]! < column) {
      columns.push(column);
      this.values.push(value);
      this.looks.push(look);
      return;
    }
    while (at > 0 && columns[at - 1]! > column) at--;
    if (at > 0 && columns[at - 1] === column) {
      this.values[at - 1] = value;
      if (look !== keepLook) this.looks[at - 1] = look;
      return;
    }
    columns.splice(at, 0, column);
    this.values.splice(at, 0, value);
    this.looks.splice(at, 0, look);
  }

  private cellsBlock({ firstRow, firstColumn, rows, styles, keepStyles }: CellsEdit): Block {
    const formats = this.formats(styles);
    const contentAt = (row: number, column: number): CellContent | null | undefined =>
      rows[row - firstRow]![column - firstColumn];
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    return {
      firstRow,
      firstColumn,
      lastRow: firstRow + rows.length - 1,
      lastColumn: firstColumn + width - 1,
      valueAt: (row, column) => contentAt(row, column)?.value,
      lookAt: (row, column) => (keepStyles ? keepLook : formats(contentAt(row, column)?.style)),
    };
  }

  private columnBlock(edit: ColumnEdit): Block {
    const { column, firstRow, values, styles, styleRuns, keepStyles } = edit;
    const formats = this.formats(styles);
    const size = "kind" in values ? rowsOf(values) : values.length;
    const looks = keepStyles ? undefined : new Uint16Array(size);
    let at = 0;
    for (const [style, rows] of looks ? styleRuns : []) {
      looks!.fill(style < 0 ? 0 : formats(style), at, at + rows);
      at += rows;
    }
    const { calendar } = this;
    return {
      firstRow,
      firstColumn: column,
      lastRow: firstRow + size - 1,
      lastColumn: column,
      valueAt:
        "kind" in values
          ? (row) => valueAt(values, row - firstRow, calendar)
          : (row) => values[row - firstRow]!,
      lookAt: (row) => (looks ? looks[row - firstRow]! : keepLook),
    };
  }

  /** Formats of the styles that are really used. */
  private formats(styles: readonly CellStyle[]): (index: number | undefined) => number {
    const known: number[] = [];
    return (index) => (index === undefined ? 0 : (known[index] ??= this.formatOf(styles[index]!)));
  }
}

interface Block {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** undefined leaves the cell alone. */
  valueAt(row: number, column: number): CellValue | Formula | undefined;
  /** Cell format, or `keepLook`. */
  lookAt(row: number, column: number): number;
}
