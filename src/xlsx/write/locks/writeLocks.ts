import { type CellLocks, isWholeColumn, plainLocks } from "../../../core/plan/locks";
import { childrenNamed } from "../../package/xml";
import { columnFormats } from "../sheetDraft";
import type { WorkbookDraft } from "../workbookDraft";
import { patchCellLocks } from "./cellLocks";
import { type WithLocks, writeColumnLocks } from "./columnLocks";

/** Gives a sheet exactly these locks of cells; their looks and values stay. @throws InputError `write.noSheet` */
export function writeLocks(draft: WorkbookDraft, name: string, cells: readonly CellLocks[]): void {
  const sheet = draft.writtenSheet(name);
  const { styles } = draft;
  const withLocks: WithLocks = (format, state) => styles.withLocks(format, state);
  const locks = plainLocks(cells);
  const columns = locks
    .filter(({ area }) => isWholeColumn(area))
    .map(({ area: { firstColumn, lastColumn }, ...state }) => ({ firstColumn, lastColumn, state }));
  writeColumnLocks(sheet, columns, withLocks);
  const formatOf = columnFormats(childrenNamed(sheet.frame.child("cols"), "col"));
  sheet.setRows(patchCellLocks(sheet.sheetXml, sheet.part, locks, withLocks, formatOf));
}
