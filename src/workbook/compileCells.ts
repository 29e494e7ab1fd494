import { formatCell } from "../core/plan/cellName";
import type { CellContent, CellStyle } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import type { CellChange, CellsChange } from "../core/plan/plan";
import { type CellValue, cellAt, isFormula, pageRows, type SheetCells } from "../core/table/cells";
import type { Compiled } from "./compiled";
import type { CellsChanged } from "./reverse";
import type { Snapshot } from "./snapshot";

/** Empty rows between two changed cells of a column that are cheaper to pass over than to begin anew. */
const widestGap = 64;

/** Edits, reverse and preview of single cells of the user's. Cells that hold the value already are left out. */
export async function compileCells(change: CellsChange, snapshot: Snapshot): Promise<Compiled> {
  const { key, sheet, heading } = change;
  const cells = await snapshot.cells(sheet);
  const different = change.cells.filter((cell) => isDifferent(cell, cells));
  const formula = different.find(({ row, column }) => isFormula(cells, row, column));
  if (formula) throw new Error(`a formula stands in ${sheet}!${formatCell(formula.row, formula.column)}`);

  const samples = different.slice(0, 3).map(({ row, column, value }) => ({
    row,
    before: cellAt(cells, row, column),
    after: value,
  }));
  const format = different.find(({ numberFormat }) => numberFormat)?.numberFormat;
  const preview = {
    kind: "cells",
    key,
    sheet,
    heading,
    isNew: false,
    cells: change.cells.length,
    changedCells: different.length,
    ...(format !== undefined && { numberFormat: format }),
    samples,
  } as const;
  if (different.length === 0) return { edits: [], reverse: [], previews: [preview] };
  return {
    edits: await putCells(sheet, different, snapshot),
    reverse: [reverseOf(sheet, different, cells)],
    previews: [preview],
  };
}

/** Edits that give single cells their values; by column, those close to each other in one block. */
export async function putCells(
  sheet: string,
  cells: readonly CellChange[],
  snapshot: Snapshot,
): Promise<Edit[]> {
  const formatted = cells.filter(({ numberFormat }) => numberFormat !== undefined);
  const plain = cells.filter(({ numberFormat }) => numberFormat === undefined);
  const edits = blocksOf(plain).map((block) => editOf(sheet, block));
  for (const block of blocksOf(formatted)) edits.push(await formattedEdit(sheet, block, snapshot));
  return edits;
}

function blocksOf(cells: readonly CellChange[]): readonly (readonly CellChange[])[] {
  const ordered = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const blocks: CellChange[][] = [];
  for (const cell of ordered) {
    const last = blocks.at(-1)?.at(-1);
    if (last && last.column === cell.column && cell.row - last.row <= widestGap) blocks.at(-1)!.push(cell);
    else blocks.push([cell]);
  }
  return blocks;
}

function editOf(sheet: string, block: readonly CellChange[]): Edit {
  const [{ row: firstRow, column: firstColumn }] = block;
  return { edit: "cells", sheet, firstRow, firstColumn, rows: rowsOf(block), styles: [], keepStyles: true };
}

/** The look of each cell as it is, but for its number format. */
async function formattedEdit(sheet: string, block: readonly CellChange[], { port }: Snapshot): Promise<Edit> {
  const [{ row: firstRow, column: firstColumn }] = block;
  const area = { firstRow, firstColumn, lastRow: block.at(-1)!.row, lastColumn: firstColumn };
  const present = await port.content(sheet, area);
  const styles: CellStyle[] = [];
  const rows: (CellContent | null)[][] = rowsOf(block);
  for (const { row, numberFormat } of block) {
    const line = rows[row - firstRow];
    const style = present.rows[row - firstRow]?.[0]?.style;
    line[0] = { value: line[0]!.value, style: styles.length };
    styles.push({ ...(style !== undefined && present.styles[style]), numberFormat: numberFormat! });
  }
  return { edit: "cells", sheet, firstRow, firstColumn, rows, styles };
}

function rowsOf(block: readonly CellChange[]): (CellContent | null)[][] {
  const firstRow = block[0].row;
  const rows: (CellContent | null)[][] = Array.from({ length: block.at(-1)!.row - firstRow + 1 }, () => [
    null,
  ]);
  for (const { row, value } of block) rows[row - firstRow] = [{ value }];
  return rows;
}

function isDifferent({ row, column, value, numberFormat }: CellChange, cells: SheetCells): boolean {
  if (!same(cellAt(cells, row, column), value)) return true;
  return numberFormat !== undefined && formatAt(cells, row, column) !== numberFormat;
}

/** Whether a sheet would show the same. */
export function same(one: CellValue, other: CellValue): boolean {
  if (typeof one === "object" && typeof other === "object") return one?.error === other?.error;
  return (one ?? "") === (other ?? "");
}

function reverseOf(sheet: string, changed: readonly CellChange[], cells: SheetCells): CellsChanged {
  return {
    kind: "cellsChanged",
    sheet,
    cells: changed.map(({ row, column, value, numberFormat }) => ({
      row,
      column,
      before: cellAt(cells, row, column),
      after: value,
      ...(numberFormat !== undefined && { formatBefore: formatAt(cells, row, column) }),
    })),
  };
}

function formatAt({ pages, formats }: SheetCells, row: number, column: number): string {
  const page = pages[column]?.[Math.floor(row / pageRows)];
  return (page && formats[page.styles[row % pageRows]!]) ?? "General";
}
