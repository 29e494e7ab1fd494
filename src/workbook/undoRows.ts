import { InputError } from "../core/errors";
import type { Edit } from "../core/plan/edit";
import { clearRows } from "./compileColumn";
import { hashArea } from "./contentHash";
import { findOurs, markOurs } from "./ours";
import type { RowsAppended } from "./reverse";
import type { Snapshot } from "./snapshot";

/**
 * Removes rows that a run put below a table of the user's.
 *
 * @throws InputError `undo.sheetChanged` when they are no longer as written, or no longer the last rows.
 */
export async function removeAppended(
  { key, hash, table }: RowsAppended,
  snapshot: Snapshot,
): Promise<Edit[]> {
  const place = findOurs(snapshot.names, "rows", key);
  if (!place) return [];
  const { sheet, area } = place;
  if (hashArea(await snapshot.cells(sheet), area).ordered !== hash.ordered) {
    throw new InputError("undo.sheetChanged", { sheet });
  }
  const own = snapshot.sheets
    .find(({ name }) => name === sheet)
    ?.tables.find(({ name }) => name === table)?.area;
  if (own && own.lastRow !== area.lastRow) throw new InputError("undo.sheetChanged", { sheet });
  const columns = Array.from(
    { length: area.lastColumn - area.firstColumn + 1 },
    (_, at) => area.firstColumn + at,
  );
  return [
    ...(own && table !== undefined
      ? [
          {
            edit: "resizeTable",
            sheet,
            name: table,
            area: { ...own, lastRow: area.firstRow - 1 },
          } as const,
        ]
      : []),
    ...columns.flatMap((column) => clearRows(sheet, column, area.firstRow, area.lastRow)),
    markOurs("rows", key, null),
  ];
}
