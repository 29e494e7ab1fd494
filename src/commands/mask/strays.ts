/** Masked values that stand in other cells as well: lists, notes, reports of ours. */
import { forgottenTexts } from "../../core/plan/forgottenTexts";
import type { CellChange, CellsChange } from "../../core/plan/plan";
import type { Progress } from "../../core/progress";
import { isTelling } from "../../core/protection/masks/isTelling";
import { cellAt, isFormula, type SheetCells } from "../../core/table/cells";
import type { Plain } from "../../vault/secrets";
import type { WorkbookPort } from "../../workbook/port";
import type { MaskableTable } from "./maskedTables";

export interface Strays {
  readonly changes: readonly CellsChange[];
  readonly plains: readonly Plain[];
}

/** The field of a secret that was found in a cell of no masked column. Its row is 0. */
const strayField = (sheet: string, row: number, column: number) => JSON.stringify([sheet, row, column]);

/** What the vault keeps of such a cell. */
export interface StrayValue {
  readonly value: string | number;
  readonly shown: string;
}

/** The telling ones among masked values, with what stands for them. */
export const tellingOf = (masks: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...masks].flatMap(([value, mask]) => (isTelling(value) ? [[value.trim(), mask] as const] : []));

/**
 * Masks telling values in all other cells of the workbook, hidden sheets included.
 *
 * @param passedOver sheets that are written anew anyway.
 */
export async function maskStrays(
  port: WorkbookPort,
  telling: readonly (readonly [string, string])[],
  tables: readonly MaskableTable[],
  passedOver: ReadonlySet<string>,
  progress: Progress,
): Promise<Strays> {
  const changes: CellsChange[] = [];
  const plains: Plain[] = [];
  if (telling.length === 0) return { changes, plains };
  const forgotten = forgottenTexts(telling);
  const sheets = (await port.sheets()).filter(({ name }) => !passedOver.has(name));
  for (const [at, { name: sheet }] of sheets.entries()) {
    await progress("read", at / sheets.length);
    const table = tables.find((one) => one.sheet.sheet === sheet);
    const found = straysOn(table?.cells ?? (await port.cells(sheet, progress)), forgotten.exchanged, table);
    if (found.length === 0) continue;
    changes.push({
      kind: "cells",
      key: "elsewhere",
      sheet,
      heading: "",
      cells: found.map(({ change }) => change),
    });
    for (const { change, value } of found) {
      const stray: StrayValue = { value, shown: String(change.value) };
      const field = strayField(sheet, change.row, change.column);
      plains.push({ row: 0, field, value: JSON.stringify(stray), searched: "" });
    }
  }
  return { changes, plains };
}

function straysOn(
  cells: SheetCells,
  exchanged: (text: string) => string | undefined,
  table: MaskableTable | undefined,
): { readonly change: CellChange; readonly value: string | number }[] {
  const found: { change: CellChange; value: string | number }[] = [];
  const known = new Map<string | number, string | undefined>();
  for (let column = 0; column < cells.columnCount; column++) {
    const isMaskedColumn = table?.columns.some((one) => one.column === column);
    for (let row = 0; row < cells.rowCount; row++) {
      const isInTable = table && row >= table.sheet.area.firstRow && row <= table.sheet.area.lastRow;
      if (isMaskedColumn && isInTable) continue;
      const value = cellAt(cells, row, column);
      if (typeof value !== "string" && typeof value !== "number") continue;
      if (!known.has(value)) known.set(value, exchanged(String(value)));
      const instead = known.get(value);
      if (instead === undefined || isFormula(cells, row, column)) continue;
      found.push({ change: { row, column, value: instead }, value });
    }
  }
  return found;
}
