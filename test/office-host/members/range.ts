import type { Area } from "../../../src/core/plan/content";
import { formatAddress } from "../model/address";
import {
  areaAt,
  boundingArea,
  cellCount,
  columnsOf,
  intersection,
  rowsOf,
  sheetColumns,
  sheetRows,
} from "../model/area";
import { changeLooks, looksIn, usedArea } from "../model/cells";
import { placeOf } from "../model/charts";
import { clearRange } from "../model/clear";
import { hideColumns, hideRows, isColumnHidden, isRowHidden } from "../model/hidden";
import { linkAt, setLink } from "../model/links";
import { normalLook } from "../model/look";
import { requireAllowed } from "../model/protection";
import { type Range, rangeArgument, rangeOf } from "../model/range";
import { formatsIn, formulasIn, textsIn, valuesIn, valueTypesIn } from "../model/readBlock";
import { writeEntries, writeFormats } from "../model/writeBlock";
import { invalidArgument, itemNotFound } from "../wire/apiError";
import type { ObjectType, WireObject } from "../wire/objectType";
import { wire, wireOrNull } from "../wire/objectType";
import { cellProperties, columnProperties, setCellProperties, setColumnProperties } from "./cellProperties";
import { conditionalFormatCollectionType } from "./conditionalFormats";
import { dataValidationType } from "./dataValidation";
import { rangeFormatType } from "./rangeFormat";
import { tableCollectionType } from "./tables";
import { worksheetType } from "./worksheet";

export const rangeType: ObjectType<Range> = {
  name: "Range",
  properties: {
    Address: { get: ({ sheet, area }) => formatAddress(sheet.name, area) },
    AddressLocal: { get: ({ sheet, area }) => formatAddress(sheet.name, area) },
    CellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    ColumnCount: { get: ({ area }) => columnsOf(area) },
    ColumnHidden: { get: isColumnHidden, set: hideColumns },
    ColumnIndex: { get: ({ area }) => area.firstColumn },
    Formulas: { get: formulasIn, set: (range, value) => writeEntries(range, value, "Range.formulas") },
    FormulasLocal: {
      get: formulasIn,
      set: (range, value) => writeEntries(range, value, "Range.formulasLocal"),
    },
    Hidden: { get: (range) => either(isColumnHidden(range), isRowHidden(range)) },
    Hyperlink: { get: linkAt, set: setLink },
    Height: { get: (range) => placeOf(range).height },
    Left: { get: (range) => placeOf(range).left },
    Top: { get: (range) => placeOf(range).top },
    Width: { get: (range) => placeOf(range).width },
    IsEntireColumn: { get: ({ area }) => rowsOf(area) === sheetRows },
    IsEntireRow: { get: ({ area }) => columnsOf(area) === sheetColumns },
    NumberFormat: { get: formatsIn, set: (range, value) => writeFormats(range, value, "Range.numberFormat") },
    RowCount: { get: ({ area }) => rowsOf(area) },
    RowHidden: { get: isRowHidden, set: hideRows },
    RowIndex: { get: ({ area }) => area.firstRow },
    Style: { get: styleOfRange, set: setStyle },
    Text: { get: textsIn },
    ValueTypes: { get: valueTypesIn },
    Values: { get: valuesIn, set: (range, value) => writeEntries(range, value, "Range.values") },
  },
  navigations: {
    ConditionalFormats: (range) => wire(conditionalFormatCollectionType, range),
    DataValidation: (range) => wire(dataValidationType, range),
    Format: (range) => wire(rangeFormatType, range),
    Worksheet: ({ sheet }) => wire(worksheetType, sheet),
  },
  methods: {
    Clear: (range, [applyTo]) => clearRange(range, String(applyTo ?? "All")),
    GetAbsoluteResizedRange: (range, [rows, columns]) =>
      moved(range, (area) => areaAt(area.firstRow, area.firstColumn, rows as number, columns as number)),
    GetBoundingRect: (range, [other]) =>
      moved(range, (area) => boundingArea(area, sameSheet(range, other, "Range.getBoundingRect"))),
    GetCell: (range, [row, column]) =>
      moved(range, (area) => areaAt(area.firstRow + (row as number), area.firstColumn + (column as number))),
    GetCellProperties: (range, [wanted]) => cellProperties(range, wanted),
    GetColumn: (range, [index]) => moved(range, (area) => columnAt(area, index as number)),
    GetColumnProperties: (range, [wanted]) => columnProperties(range, wanted),
    GetColumnsAfter: (range, [count]) => moved(range, (area) => columnsBeside(area, Number(count ?? 1))),
    GetColumnsBefore: (range, [count]) => moved(range, (area) => columnsBeside(area, -Number(count ?? 1))),
    GetEntireColumn: (range) => moved(range, (area) => ({ ...area, firstRow: 0, lastRow: sheetRows - 1 })),
    GetEntireRow: (range) =>
      moved(range, (area) => ({ ...area, firstColumn: 0, lastColumn: sheetColumns - 1 })),
    GetIntersection: (range, [other]) => {
      const common = commonRange(range, other);
      if (!common) throw itemNotFound("Range.getIntersection");
      return common;
    },
    GetIntersectionOrNullObject: commonRangeOf,
    GetLastCell: (range) => moved(range, ({ lastRow, lastColumn }) => areaAt(lastRow, lastColumn)),
    GetLastColumn: (range) => moved(range, (area) => ({ ...area, firstColumn: area.lastColumn })),
    GetLastRow: (range) => moved(range, (area) => ({ ...area, firstRow: area.lastRow })),
    GetOffsetRange: (range, [rows, columns]) =>
      moved(range, (area) => ({
        firstRow: area.firstRow + (rows as number),
        lastRow: area.lastRow + (rows as number),
        firstColumn: area.firstColumn + (columns as number),
        lastColumn: area.lastColumn + (columns as number),
      })),
    GetResizedRange: (range, [rows, columns]) =>
      moved(range, (area) => ({
        ...area,
        lastRow: area.lastRow + (rows as number),
        lastColumn: area.lastColumn + (columns as number),
      })),
    GetRow: (range, [index]) => moved(range, (area) => rowAt(area, index as number)),
    GetRowsAbove: (range, [count]) => moved(range, (area) => rowsBeside(area, -Number(count ?? 1))),
    GetRowsBelow: (range, [count]) => moved(range, (area) => rowsBeside(area, Number(count ?? 1))),
    GetTables: ({ sheet, area }, [fullyContained]) =>
      wire(tableCollectionType, {
        book: sheet.book,
        sheet,
        tables: () => sheet.tables.filter((table) => touches(table.area, area, fullyContained === true)),
      }),
    GetUsedRange: ({ sheet, area }, [valuesOnly]) => {
      const used = usedArea(sheet, valuesOnly === true, area);
      return wire(rangeType, { sheet, area: used ?? areaAt(area.firstRow, area.firstColumn) });
    },
    GetUsedRangeOrNullObject: ({ sheet, area }, [valuesOnly]) => {
      const used = usedArea(sheet, valuesOnly === true, area);
      return wireOrNull(rangeType, used && { sheet, area: used });
    },
    Select: () => undefined,
    SetCellProperties: (range, [properties]) => setCellProperties(range, properties),
    SetColumnProperties: (range, [properties]) => setColumnProperties(range, properties),
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw invalidArgument("Range.values");
    },
  },
};

/** The host knows the style Normal alone. */
function styleOfRange({ sheet, area }: Range): string | null {
  const looks = [...looksIn(sheet, area)];
  return looks.every((look) => look === normalLook) ? "Normal" : null;
}

function setStyle({ sheet, area }: Range, style: unknown): void {
  const location = "Range.style";
  requireAllowed(sheet, "allowFormatCells", location);
  if (style !== "Normal") throw itemNotFound(location);
  changeLooks(sheet, area, normalLook);
}

function moved(range: Range, change: (area: Area) => Area): WireObject {
  return wire(rangeType, rangeOf(range.sheet, change(range.area), "Range"));
}

function rowAt(area: Area, index: number): Area {
  return { ...area, firstRow: area.firstRow + index, lastRow: area.firstRow + index };
}

function columnAt(area: Area, index: number): Area {
  return { ...area, firstColumn: area.firstColumn + index, lastColumn: area.firstColumn + index };
}

function rowsBeside(area: Area, count: number): Area {
  if (count === 0) throw invalidArgument("Range.getRowsBelow");
  return count > 0
    ? { ...area, firstRow: area.lastRow + 1, lastRow: area.lastRow + count }
    : { ...area, firstRow: area.firstRow + count, lastRow: area.firstRow - 1 };
}

function columnsBeside(area: Area, count: number): Area {
  if (count === 0) throw invalidArgument("Range.getColumnsAfter");
  return count > 0
    ? { ...area, firstColumn: area.lastColumn + 1, lastColumn: area.lastColumn + count }
    : { ...area, firstColumn: area.firstColumn + count, lastColumn: area.firstColumn - 1 };
}

function sameSheet({ sheet }: Range, other: unknown, location: string): Area {
  const range = rangeArgument(sheet, other, location);
  if (range.sheet !== sheet) throw invalidArgument(location);
  return range.area;
}

function commonRange(range: Range, other: unknown): WireObject | null {
  const common = intersection(range.area, sameSheet(range, other, "Range.getIntersection"));
  return wireOrNull(rangeType, common && { sheet: range.sheet, area: common });
}

function commonRangeOf(range: Range, [other]: readonly unknown[]): WireObject | null {
  return commonRange(range, other);
}

function touches(table: Area, area: Area, fully: boolean): boolean {
  const common = intersection(table, area);
  return common !== undefined && (!fully || cellCount(common) === cellCount(table));
}

function either(one: boolean | null, other: boolean | null): boolean | null {
  if (one === true || other === true) return true;
  return one === null || other === null ? null : false;
}
