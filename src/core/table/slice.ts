import type { SheetCells } from "./cells";

/** The cells of one column of a table on its sheet. */
export interface Slice {
  readonly cells: SheetCells;
  readonly column: number;
  readonly firstRow: number;
  /** `firstRow - 1` when there is none. */
  readonly lastRow: number;
}

/** Counts cells with a value that cannot be what their column holds. */
export class UnreadableCount {
  cells = 0;
  /** Table index of the first; -1 while there is none. */
  firstIndex = -1;

  add(index: number): void {
    this.firstIndex = this.cells++ === 0 ? index : Math.min(this.firstIndex, index);
  }
}
