/** The sheets of a workbook as protection sees them: tables, reports, and where formulas stand. */
import type { Area } from "../../core/plan/content";
import type { LockableColumn } from "../../core/protection/sheetLocks";
import { formulaFlag, pageRows, type SheetCells } from "../../core/table/cells";
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

export function guardedSheets({ read, ground }: TablesBook, sheets: readonly SheetInfo[]): GuardedSheets {
  const { names } = ground;
  const tables = read.recognition.sheets.flatMap((recognised): TableSheet[] => {
    const { sheet, kind } = recognised;
    const cells = read.sources.find(({ name }) => name === sheet)?.cells;
    // What was read from files beside the workbook is not in it.
    if (!kind || !cells || !sheets.some(({ name }) => name === sheet)) return [];
    return [
      { sheet, recognised, cells, columns: columnsOf(recognised, cells), formulas: formulaAreas(cells) },
    ];
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

function columnsOf({ area, columns }: RecognisedSheet, cells: SheetCells): readonly LockableColumn[] {
  return columns.map(({ column, heading, role }) => ({
    column,
    heading,
    ...(role && { role }),
    isComputed: isComputed(cells, column, area.firstRow, area.lastRow),
  }));
}

/** Whether more of a column's values come from formulas than not. */
function isComputed(cells: SheetCells, column: number, firstRow: number, lastRow: number): boolean {
  let formulas = 0;
  let values = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    const kind = cells.pages[column]?.[Math.floor(row / pageRows)]?.kinds[row % pageRows] ?? 0;
    if (kind & formulaFlag) formulas++;
    else if (kind !== 0) values++;
  }
  return formulas > values;
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
