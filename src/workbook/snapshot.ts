import { type Progress, silent } from "../core/progress";
import type { SheetCells } from "../core/table/cells";
import type { SheetInfo, WorkbookName, WorkbookPort } from "./port";

/** A workbook as it stands when a plan is compiled: what is asked twice is read once. */
export interface Snapshot {
  readonly port: WorkbookPort;
  readonly names: readonly WorkbookName[];
  readonly sheets: readonly SheetInfo[];
  /** Cells of a sheet; empty where there is no such sheet yet. */
  cells(sheet: string): Promise<SheetCells>;
}

export async function takeSnapshot(port: WorkbookPort, progress: Progress = silent): Promise<Snapshot> {
  const names = await port.names();
  const sheets = await port.sheets();
  const known = new Map<string, SheetCells>();
  return {
    port,
    names,
    sheets,
    async cells(sheet) {
      const cells = known.get(sheet) ?? (await read(sheet));
      known.set(sheet, cells);
      return cells;
    },
  };

  async function read(sheet: string): Promise<SheetCells> {
    if (sheets.some(({ name }) => name === sheet)) return port.cells(sheet, progress);
    return { ...noCells, calendar: port.calendar };
  }
}

const noCells: SheetCells = {
  rowCount: 0,
  columnCount: 0,
  pages: [],
  texts: { size: 0, at: () => "" },
  formats: ["General"],
  calendar: 1900,
};
