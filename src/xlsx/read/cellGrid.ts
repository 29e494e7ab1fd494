import { InputError } from "../../core/errors";
import { type CellKind, type CellPage, formulaFlag, pageRows } from "../../core/table/cells";

/** Two gigabytes: a hostile sheet with one cell a page would otherwise take a thousand times its size. */
const maxPages = Math.floor((2 * 1024 ** 3) / (11 * pageRows));

/** Takes the cells of a sheet, row by row downwards, into pages. */
export class CellGrid {
  readonly pages: (CellPage | undefined)[][] = [];
  rowCount = 0;
  columnCount = 0;
  private row = 0;
  private pageIndex = -1;
  private pageCount = 0;
  /** By column: the page of the present row. */
  private present: (CellPage | undefined)[] = [];

  startRow(row: number): void {
    this.row = row;
    const pageIndex = Math.floor(row / pageRows);
    if (pageIndex === this.pageIndex) return;
    this.pageIndex = pageIndex;
    this.present = new Array(this.present.length).fill(undefined);
  }

  /** A cell with a value or a formula. */
  put(column: number, kind: CellKind, number: number, style: number, isFormula: boolean): void {
    const page = this.present[column] ?? this.openPage(column);
    const at = this.row % pageRows;
    page.kinds[at] = isFormula ? kind | formulaFlag : kind;
    page.numbers[at] = number;
    page.styles[at] = style;
    this.rowCount = this.row + 1;
    if (column >= this.columnCount) this.columnCount = column + 1;
  }

  /** A cell that has a look only; it does not make the sheet longer. */
  putStyle(column: number, style: number): void {
    const page = this.present[column] ?? this.openPage(column);
    page.styles[this.row % pageRows] = style;
  }

  /** Pages down to the last value. */
  finish(): (CellPage | undefined)[][] {
    const pageCount = Math.ceil(this.rowCount / pageRows);
    for (const pages of this.pages) if (pages.length > pageCount) pages.length = pageCount;
    return this.pages;
  }

  private openPage(column: number): CellPage {
    if (++this.pageCount > maxPages) throw new InputError("file.bomb", { ratio: 200, totalMb: 2048 });
    while (this.pages.length <= column) this.pages.push([]);
    while (this.present.length <= column) this.present.push(undefined);
    const page = {
      kinds: new Uint8Array(pageRows),
      numbers: new Float64Array(pageRows),
      styles: new Uint16Array(pageRows),
    };
    const pages = this.pages[column]!;
    while (pages.length < this.pageIndex) pages.push(undefined);
    pages[this.pageIndex] = page;
    this.present[column] = page;
    return page;
  }
}
