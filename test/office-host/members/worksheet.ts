import { areaAt, wholeSheet } from "../model/area";
import type { Book, Sheet } from "../model/book";
import { usedArea } from "../model/cells";
import { charactersOfPixels, defaultPixels } from "../model/columns";
import { EventType, listening, raise } from "../model/events";
import { rangeAt, rangeOf } from "../model/range";
import { deleteSheet, moveSheet, renameSheet, showSheet } from "../model/sheets";
import { invalidArgument } from "../wire/apiError";
import type { ObjectType } from "../wire/objectType";
import { field, wire, wireOrNull } from "../wire/objectType";
import { sheetAutoFilterType } from "./autoFilter";
import { chartCollectionType } from "./charts";
import { freezePanesType } from "./freezePanes";
import { nameCollectionType } from "./names";
import { pivotCollectionType } from "./pivots";
import { worksheetProtectionType } from "./protection";
import { rangeType } from "./range";
import { slicerCollectionType } from "./slicers";
import { tableCollectionType } from "./tables";

export const worksheetType: ObjectType<Sheet> = {
  name: "Worksheet",
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: renameSheet },
    Position: { get: (sheet) => sheet.book.sheets.indexOf(sheet), set: moveSheet },
    Visibility: { get: ({ visibility }) => visibility, set: showSheet },
    TabColor: field("tabColor"),
    Gridlines: field("showGridlines"),
    StandardWidth: { get: () => charactersOfPixels(defaultPixels - 5) },
    StandardHeight: { get: () => 15 },
    EnableCalculation: { get: () => true, set: () => undefined },
  },
  navigations: {
    Charts: (sheet) => wire(chartCollectionType, sheet),
    PivotTables: (sheet) => wire(pivotCollectionType, sheet),
    AutoFilter: (sheet) => wire(sheetAutoFilterType, sheet),
    FreezePanes: (sheet) => wire(freezePanesType, sheet),
    Names: (sheet) => wire(nameCollectionType, { book: sheet.book, sheet }),
    Slicers: (sheet) => wire(slicerCollectionType, sheet),
    Protection: (sheet) => wire(worksheetProtectionType, sheet),
    Tables: (sheet) => wire(tableCollectionType, { book: sheet.book, sheet, tables: () => sheet.tables }),
  },
  methods: {
    Activate: activate,
    Calculate: () => undefined,
    Delete: deleteSheet,
    GetCell: (sheet, [row, column]) =>
      wire(rangeType, rangeOf(sheet, areaAt(row as number, column as number), "Worksheet.getCell")),
    GetRange: (sheet, [address]) => wire(rangeType, rangeIn(sheet, address)),
    GetRangeByIndexes: (sheet, args) => {
      const [row, column, rows, columns] = args as number[];
      const area = areaAt(row!, column!, rows!, columns!);
      return wire(rangeType, rangeOf(sheet, area, "Worksheet.getRangeByIndexes"));
    },
    GetUsedRange: (sheet, [valuesOnly]) =>
      wire(rangeType, { sheet, area: usedArea(sheet, valuesOnly === true) ?? areaAt(0, 0) }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const area = usedArea(sheet, valuesOnly === true);
      return wireOrNull(rangeType, area && { sheet, area });
    },
    ...listening(
      {
        ActivatedEvent: EventType.activated,
        DataChangedEvent: EventType.changed,
        DeactivatedEvent: EventType.deactivated,
        ProtectionChangedEvent: EventType.protectionChanged,
      },
      ({ book }: Sheet): Book => book,
      ({ id }) => id,
    ),
  },
};

function rangeIn(sheet: Sheet, address: unknown) {
  const location = "Worksheet.getRange";
  if (address === null || address === undefined) return { sheet, area: wholeSheet };
  const range = rangeAt(sheet.book, sheet, String(address), location);
  if (range.sheet !== sheet) throw invalidArgument(location);
  return range;
}

function activate(sheet: Sheet): void {
  if (sheet.visibility !== "Visible") throw invalidArgument("Worksheet.activate");
  const { book } = sheet;
  const before = book.activeSheet;
  if (before === sheet) return;
  book.activeSheet = sheet;
  if (before) raise(before, EventType.deactivated, { type: "WorksheetDeactivated", worksheetId: before.id });
  raise(sheet, EventType.activated, { type: "WorksheetActivated", worksheetId: sheet.id });
}
