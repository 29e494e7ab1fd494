import {
  type Calendar,
  CellKind,
  type CellPage,
  type CellValue,
  formulaFlag,
  pageRows,
  type SheetCells,
} from "./cells";
import { ColumnPages } from "./columnPages";
import { TextPoolBuilder } from "./textPoolBuilder";

/** Fills `SheetCells` cell by cell or row by row. Rows and columns are 0-based and may come in any order. */
export class CellsBuilder {
  private readonly pages: ColumnPages[] = [];
  private readonly formats: string[] = ["General"];
  private rowCount = 0;
  private readonly plainTexts: string[] = [];
  private readonly plainPlaces = new Uint16Array(pageRows);

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
      pages: this.pages.map(({ pages }) => pages),
      texts: this.pool.texts(),
      formats: this.formats,
      calendar: this.calendar,
    };
  }

  /** Sets a column's cells of rows within one page; texts that need hashing are looked up all at once. */
  private setColumn(
    firstRow: number,
    column: number,
    rows: readonly (readonly CellValue[])[],
    formats: readonly (readonly string[])[] | undefined,
  ): void {
    const first = rows.findIndex((row) => !isEmpty(row[column]));
    if (first < 0) return;
    const { text, number } = CellKind;
    const { pool, plainTexts, plainPlaces } = this;
    const { kinds, numbers, styles } = this.page(firstRow, column);
    const firstAt = firstRow % pageRows;
    let last = first;
    let plain = 0;
    for (let offset = first; offset < rows.length; offset++) {
      const value = rows[offset]![column];
      if (isEmpty(value)) continue;
      last = offset;
      const at = firstAt + offset;
      if (typeof value === "string") {
        kinds[at] = text;
        const code = pool.numberedCode(value);
        numbers[at] = code;
        if (code >= 0) continue;
        plainTexts[plain] = value;
        plainPlaces[plain++] = at;
      } else if (typeof value === "number") {
        kinds[at] = number;
        numbers[at] = value;
      } else this.set(firstRow + offset, column, value);
    }
    const codes = pool.plainCodes(plainTexts, plain);
    for (let index = 0; index < plain; index++) numbers[plainPlaces[index]!] = codes[index]!;
    this.rowCount = Math.max(this.rowCount, firstRow + last + 1);
    if (!formats) return;
    for (let offset = first; offset <= last; offset++) {
      const format = formats[offset]?.[column];
      if (format === undefined || format === "General" || isEmpty(rows[offset]![column])) continue;
      styles[firstAt + offset] = this.style(format);
    }
  }

  private page(row: number, column: number): CellPage {
    while (this.pages.length <= column) this.pages.push(new ColumnPages());
    return this.pages[column]!.page(Math.floor(row / pageRows));
  }

  private style(format: string): number {
    const known = this.formats.indexOf(format);
    return known >= 0 ? known : this.formats.push(format) - 1;
  }
}

function isEmpty(value: CellValue | undefined): value is null | undefined | "" {
  return value === undefined || value === null || value === "";
}
