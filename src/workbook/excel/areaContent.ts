import type { Area, CellContent, CellStyle, Formula } from "../../core/plan/content";
import type { CellValue } from "../../core/table/cells";
import { columnsOf, rowsOf } from "./area";

/** What stood in an area: values and looks, cell by cell. */
export class AreaContent {
  readonly styles: CellStyle[] = [];
  /** Stretches of cells whose format makes a text of everything put there. */
  readonly textAreas: Area[] = [];
  private readonly width: number;
  private readonly values: (CellValue | Formula)[];
  /** Index into `styles` + 1; 0 is the default look. */
  private readonly looks: Uint16Array;
  private readonly styleIndex = new Map<string, number>();

  constructor(readonly area: Area) {
    this.width = columnsOf(area);
    const cells = rowsOf(area) * this.width;
    this.values = new Array<CellValue>(cells).fill(null);
    this.looks = new Uint16Array(cells);
  }

  /** @param row counted on the sheet, as is `column` */
  setValue(row: number, column: number, value: CellValue | Formula): void {
    this.values[this.at(row, column)] = value;
  }

  valueAt(row: number, column: number): CellValue | Formula {
    return this.values[this.at(row, column)]!;
  }

  setStyle(row: number, column: number, style: CellStyle): void {
    this.looks[this.at(row, column)] = this.indexOf(style);
  }

  /** Notes a cell of format `@`; to be called row by row downwards. */
  noteText(row: number, column: number): void {
    const above = this.textAreas.findIndex(
      ({ firstColumn, lastRow }) => firstColumn === column && lastRow === row - 1,
    );
    const firstRow = above < 0 ? row : this.textAreas[above]!.firstRow;
    const area = { firstRow, lastRow: row, firstColumn: column, lastColumn: column };
    if (above < 0) this.textAreas.push(area);
    else this.textAreas[above] = area;
  }

  fillStyle(style: CellStyle): void {
    this.looks.fill(this.indexOf(style));
  }

  /** Row by row, as edits write it; an empty cell without a look is `{value: null}`. */
  rows(): CellContent[][] {
    const { firstRow, lastRow } = this.area;
    return Array.from({ length: lastRow - firstRow + 1 }, (_, row) =>
      Array.from({ length: this.width }, (_, column) => {
        const at = row * this.width + column;
        const look = this.looks[at]!;
        return look === 0 ? { value: this.values[at]! } : { value: this.values[at]!, style: look - 1 };
      }),
    );
  }

  /** Values of the first column, downwards. */
  column(): (CellValue | Formula)[] {
    return this.width === 1 ? this.values : this.values.filter((_, at) => at % this.width === 0);
  }

  /** Looks of the first column as runs: index into `styles`, -1 for the default, and number of rows. */
  styleRuns(): [style: number, rows: number][] {
    const runs: [number, number][] = [];
    for (let at = 0; at < this.looks.length; at += this.width) {
      const style = this.looks[at]! - 1;
      const last = runs.at(-1);
      if (last?.[0] === style) last[1]++;
      else runs.push([style, 1]);
    }
    return runs;
  }

  private at(row: number, column: number): number {
    return (row - this.area.firstRow) * this.width + column - this.area.firstColumn;
  }

  private indexOf(style: CellStyle): number {
    const key = JSON.stringify(style);
    if (key === "{}") return 0;
    const known = this.styleIndex.get(key) ?? this.styles.push(style);
    this.styleIndex.set(key, known);
    return known;
  }
}
