import type { CellStyle } from "../../../core/plan/content";
import type { GridWindow } from "../book/bookView";

/** One cell as the grid draws it. */
export interface ShownCell {
  readonly text: string;
  readonly look: CellStyle;
  readonly isNumber: boolean;
}

export interface SheetWindows {
  /** Cells have changed: everything is fetched again when it is asked for, what is shown stays till then. */
  refresh(): void;
  /** The cell, or undefined while its window is on the way; asking sends for it. */
  cell(row: number, column: number): ShownCell | undefined;
}

const blank: ShownCell = { text: "", look: {}, isNumber: false };
const cellsInWindow = 8_192;
const windowsKept = 24;

/**
 * The rows of one sheet that were looked at lately, fetched window by window as the grid asks.
 *
 * @param load reads `rowCount` rows from `firstRow` on.
 * @param onArrived a window has come: draw again.
 */
export function sheetWindows(
  columnCount: number,
  load: (firstRow: number, rowCount: number) => Promise<GridWindow>,
  onArrived: () => void,
): SheetWindows {
  const height = Math.min(Math.max(Math.floor(cellsInWindow / Math.max(columnCount, 1)), 32), 512);
  const kept = new Map<number, GridWindow>();
  const coming = new Set<number>();
  const stale = new Set<number>();

  function fetch(index: number): void {
    if (coming.has(index)) return;
    coming.add(index);
    stale.delete(index);
    load(index * height, height).then((window) => {
      coming.delete(index);
      kept.delete(index);
      kept.set(index, window);
      // The first key of a map is the one that lies in it longest.
      if (kept.size > windowsKept) kept.delete(kept.keys().next().value!);
      onArrived();
    });
  }

  return {
    refresh() {
      for (const index of kept.keys()) stale.add(index);
      onArrived();
    },
    cell(row, column) {
      const index = Math.floor(row / height);
      const window = kept.get(index);
      if (!window || stale.has(index)) fetch(index);
      if (!window) return undefined;
      if (column >= window.columnCount) return blank;
      const at = (row - window.firstRow) * window.columnCount + column;
      return {
        text: window.texts[at] ?? "",
        look: window.looks.get(window.styles[at]!) ?? {},
        isNumber: window.numbers[at] === 1,
      };
    },
  };
}
