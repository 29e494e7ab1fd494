import {
  type Calendar,
  CellKind,
  type CellPage,
  type CellValue,
  formulaFlag,
  pageRows,
  type SheetCells,
} from "./cells";
import { TextPoolBuilder } from "./textPoolBuilder";

/** Fills `SheetCells` cell by cell or row by row. Rows and columns are 0-based and may come in any order. */
export class CellsBuilder {
  private readonly pages: (CellPage | undefined)[][] = [];
  private readonly formats: string[] = ["General"];
  private rowCount = 0;
  private readonly texts: string[] = [];
  private readonly textPlaces = new Uint16Array(pageRows);

  constructor(
    private readonly calendar: Calendar = 1900,
    private readonly pool: TextPoolBuilder = new TextPoolBuilder(),
  ) {}

  set(row: number, column: number, value: CellValue, format = "General", isFormula = false): void {
    if (value === null || value === "") return;
    const page = this.page(row, column);
    const at = row % pageRows;
    const flag = isFormula ? formulaFlag : 0;
    if (typeof value === "number") {
      page.kinds[at] = CellKind.number | flag;
      page.numbers[at] = value;
    } else if (typeof value === "string") {
      page.kinds[at] = CellKind.text | flag;
      page.numbers[at] = this.pool.code(value);
    } else if (typeof value === "boolean") {
      page.kinds[at] = CellKind.boolean | flag;
      page.numbers[at] = value ? 1 : 0;
    } else {
      page.kinds[at] = CellKind.error | flag;
      page.numbers[at] = this.pool.code(value.error);
    }
    if (format !== "General") page.styles[at] = this.style(format);
    if (row >= this.rowCount) this.rowCount = row + 1;
  }

  /** Sets consecutive rows from `firstRow` on; `formats`, if given, has the number format of each cell. */
  setRows(
    firstRow: number,
    rows: readonly (readonly CellValue[])[],
    formats?: readonly (readonly string[])[],
  ): void {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    for (let from = 0; from < rows.length; ) {
      const to = Math.min(rows.length, from + pageRows - ((firstRow + from) % pageRows));
      const part = rows.slice(from, to);
      for (let column = 0; column < width; column++) {
        this.setColumn(firstRow + from, column, part, formats?.slice(from, to));
      }
      from = to;
    }
  }

  finish(): SheetCells {
    return {
      rowCount: this.rowCount,
      columnCount: this.pages.length,
      pages: this.pages,
      texts: this.pool.texts(),
      formats: this.formats,
      calendar: this.calendar,
    };
  }

  /** Sets a column's cells of rows within one page, its texts all at once. */
  private setColumn(
    firstRow: number,
    column: number,
    rows: readonly (readonly CellValue[])[],
    formats: readonly (readonly string[])[] | undefined,
  ): void {
    const { text, number } = CellKind;
    const firstAt = firstRow % pageRows;
    let page: CellPage | undefined;
    let texts = 0;
    for (let offset = 0; offset < rows.length; offset++) {
      const value = rows[offset]![column];
      if (value === undefined || value === null || value === "") continue;
      const at = firstAt + offset;
      page ??= this.page(firstRow, column);
      if (typeof value === "string") {
        this.texts[texts] = value;
        this.textPlaces[texts++] = at;
        page.kinds[at] = text;
      } else if (typeof value === "number") {
        page.kinds[at] = number;
        page.numbers[at] = value;
      } else this.set(firstRow + offset, column, value);
      const format = formats?.[offset]?.[column];
      if (format !== undefined && format !== "General") page.styles[at] = this.style(format);
      if (firstRow + offset >= this.rowCount) this.rowCount = firstRow + offset + 1;
    }
    const codes = this.pool.codes(this.texts, texts);
    for (let index = 0; index < texts; index++) page!.numbers[this.textPlaces[index]!] = codes[index]!;
  }

  private page(row: number, column: number): CellPage {
    while (this.pages.length <= column) this.pages.push([]);
    const pages = this.pages[column]!;
    const index = Math.floor(row / pageRows);
    return (pages[index] ??= {
      kinds: new Uint8Array(pageRows),
      numbers: new Float64Array(pageRows),
      styles: new Uint16Array(pageRows),
    });
  }

  private style(format: string): number {
    const known = this.formats.indexOf(format);
    return known >= 0 ? known : this.formats.push(format) - 1;
  }
}
