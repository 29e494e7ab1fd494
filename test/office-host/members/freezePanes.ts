import { sheetColumns, sheetRows } from "../model/area";
import type { Sheet } from "../model/book";
import { rangeArgument } from "../model/range";
import type { ObjectType } from "../wire/objectType";
import { wireOrNull } from "../wire/objectType";
import { rangeType } from "./range";

export const freezePanesType: ObjectType<Sheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt: (sheet, [frozen]) => {
      const { area } = rangeArgument(sheet, frozen, "WorksheetFreezePanes.freezeAt");
      const isTall = area.lastRow === sheetRows - 1;
      const isWide = area.lastColumn === sheetColumns - 1;
      freeze(sheet, isTall ? 0 : area.lastRow + 1, isWide ? 0 : area.lastColumn + 1);
    },
    FreezeColumns: (sheet, [count]) => freeze(sheet, 0, Number(count ?? 1)),
    FreezeRows: (sheet, [count]) => freeze(sheet, Number(count ?? 1), 0),
    GetLocationOrNullObject: (sheet) => wireOrNull(rangeType, location(sheet)),
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
  },
};

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
}

/** Only rows frozen are whole rows, only columns are whole columns. */
function location(sheet: Sheet) {
  const { frozenRows, frozenColumns } = sheet;
  if (frozenRows === 0 && frozenColumns === 0) return undefined;
  const area = {
    firstRow: 0,
    firstColumn: 0,
    lastRow: (frozenRows || sheetRows) - 1,
    lastColumn: (frozenColumns || sheetColumns) - 1,
  };
  return { sheet, area };
}
