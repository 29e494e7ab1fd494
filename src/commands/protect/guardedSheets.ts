/** The sheets of a workbook as protection sees them: tables, reports, and where formulas stand. */
import type { Area } from "../../core/plan/content";
import type { SheetLocks } from "../../core/plan/locks";
import type { LockableColumn } from "../../core/protection/sheetLocks";
import { formulaFlag, pageRows, type SheetCells } from "../../core/table/cells";
import { eachFilled } from "../../core/table/eachFilled";
import type { RecognisedSheet } from "../../core/table/recognition";
import { allOurs } from "../../workbook/ours";
import type { SheetInfo, WorkbookName } from "../../workbook/port";
import { madeCustomersKey } from "../book";
import type { TablesBook } from "../customers/readAnyTables";

/** A sheet with a table of the user's. */
export interface TableSheet {
  readonly sheet: string;
  readonly recognised: RecognisedSheet;
  readonly cells: SheetCells;
  readonly columns: readonly LockableColumn[];
  readonly formulas: readonly Area[];
}

export interface GuardedSheets {
  readonly tables: readonly TableSheet[];
  /** Sheets of ours besides the journal and that of customers: reports and lists. */
  readonly reports: readonly SheetInfo[];
}

/** @param locks by sheet, as they are now. */
export function guardedSheets(
  { read, ground }: TablesBook,
  sheets: readonly SheetInfo[],
  locks: ReadonlyMap<string, SheetLocks>,
): GuardedSheets {
  const { names } = ground;
  const tables = read.recognition.sheets.flatMap((recognised): TableSheet[] => {
    const { sheet, kind } = recognised;
    const cells = read.sources.find(({ name }) => name === sheet)?.cells;
    // What was read from files beside the workbook is not in it.
    if (!kind || !cells || !sheets.some(({ name }) => name === sheet)) return [];
    // Of formulas that are hidden by now Excel shows the values alone.
    const formulas = [...formulaAreas(cells), ...hiddenFormulas(locks.get(sheet), cells)];
    return [{ sheet, recognised, cells, columns: columnsOf(recognised, cells, formulas), formulas }];
  });
  return { tables, reports: reportSheets(names, sheets) };
}

function reportSheets(names: readonly WorkbookName[], sheets: readonly SheetInfo[]): readonly SheetInfo[] {
  const ours = new Set(
    [...allOurs(names, "sheet")]
      .filter(([key]) => key !== "journal" && key !== madeCustomersKey)
      .map(([, { sheet }]) => sheet),
  );
  return sheets.filter(({ name }) => ours.has(name));
}

function columnsOf(
  { area, columns }: RecognisedSheet,
  cells: SheetCells,
  formulas: readonly Area[],
): readonly LockableColumn[] {
  return columns.map(({ column, heading, role }) => ({
    column,
    heading,
    ...(role && { role }),
    isComputed: isComputed(cells, column, area.firstRow, area.lastRow, formulas),
  }));
}

/** Whether more of a column's values come from formulas than not. */
function isComputed(
  cells: SheetCells,
  column: number,
  firstRow: number,
  lastRow: number,
  formulas: readonly Area[],
): boolean {
  const isFormula = new Uint8Array(cells.rowCount);
  for (const area of formulas) {
    const isHere = column >= area.firstColumn && column <= area.lastColumn;
    if (isHere) isFormula.fill(1, area.firstRow, area.lastRow + 1);
  }
  let balance = 0;
  eachFilled(cells, column, firstRow, lastRow, (row) => {
    balance += isFormula[row] ? 1 : -1;
  });
  return balance > 0;
}

/** Cells whose formulas do not show, as far as they hold something. */
function hiddenFormulas(locks: SheetLocks | undefined, cells: SheetCells): readonly Area[] {
  return (locks?.cells ?? [])
    .filter(({ area, formulaHidden }) => formulaHidden && area.firstRow < cells.rowCount)
    .map(({ area }) => ({
      ...area,
      lastRow: Math.min(area.lastRow, cells.rowCount - 1),
      lastColumn: Math.min(area.lastColumn, cells.columnCount - 1),
    }));
}

/** Where formulas stand, column by column, in stretches without a gap. */
export function formulaAreas(cells: SheetCells): readonly Area[] {
  const areas: Area[] = [];
  for (let column = 0; column < cells.columnCount; column++) {
    let start = -1;
    for (let row = 0; row <= cells.rowCount; row++) {
      const kind = cells.pages[column]?.[Math.floor(row / pageRows)]?.kinds[row % pageRows] ?? 0;
      const isFormula = row < cells.rowCount && (kind & formulaFlag) !== 0;
      if (isFormula && start < 0) start = row;
      if (isFormula || start < 0) continue;
      areas.push({ firstRow: start, lastRow: row - 1, firstColumn: column, lastColumn: column });
      start = -1;
    }
  }
  return areas;
}
