import { maxColumns, maxRows } from "../../package/scanRows";

/** Which cells of a sheet got another value, and which formulas came with the edits. */
export class ChangedCells {
  /** By column: first and last rows of the runs changed, in the order they came. */
  private readonly runs: (number[] | undefined)[] = [];
  private readonly written = new Set<number>();

  get isEmpty(): boolean {
    return this.runs.length === 0;
  }

  add(row: number, column: number): void {
    const runs = (this.runs[column] ??= []);
    if (runs.length > 0 && runs.at(-1) === row - 1) runs[runs.length - 1] = row;
    else runs.push(row, row);
  }

  addWhole(): void {
    for (let column = 0; column < maxColumns; column++) this.runs[column] = [0, maxRows - 1];
  }

  /** A formula an edit writes brings its value with it, so it is not judged. */
  addFormula(row: number, column: number): void {
    this.written.add(row * maxColumns + column);
  }

  hasFormula(row: number, column: number): boolean {
    return this.written.has(row * maxColumns + column);
  }

  eachRun(take: (column: number, firstRow: number, lastRow: number) => void): void {
    for (const [column, runs] of this.runs.entries()) {
      if (!runs) continue;
      for (let at = 0; at < runs.length; at += 2) take(column, runs[at]!, runs[at + 1]!);
    }
  }
}
