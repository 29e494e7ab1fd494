import type { Area } from "../../../src/core/plan/content";
import { areaAt, columnsOf, rowsOf } from "../model/area";
import type { Book, Filter, Sheet, Table } from "../model/book";
import { setCell, valueAt } from "../model/cells";
import { clearRange } from "../model/clear";
import { EventType, listening } from "../model/events";
import { requireAllowed } from "../model/protection";
import { rangeArgument } from "../model/range";
import { addTable, renameTable, resizeTable } from "../model/tables";
import { invalidArgument, itemNotFound } from "../wire/apiError";
import {
  WireObject as AnyObject,
  type ObjectType,
  type WireObject,
  wire,
  wireOrNull,
} from "../wire/objectType";
import { clearCriteria, setCriteria, tableAutoFilterType } from "./autoFilter";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

interface Tables {
  readonly book: Book;
  /** Absent for the tables of the whole workbook. */
  readonly sheet?: Sheet;
  readonly tables: () => readonly Table[];
}

export const tableCollectionType: ObjectType<Tables> = {
  name: "TableCollection",
  items: ({ tables }) => tables().map((table) => wire(tableType, table)),
  properties: { Count: { get: ({ tables }) => tables().length } },
  indexer: item,
  methods: {
    Add: ({ book, sheet }, [where, hasHeaders]) => {
      const home = sheet ?? book.activeSheet;
      if (!home) throw invalidArgument("TableCollection.add");
      const range = rangeArgument(home, where, "TableCollection.add");
      if (where instanceof AnyObject && sheet && range.sheet !== sheet)
        throw invalidArgument("TableCollection.add");
      return wire(tableType, addTable(range.sheet, range.area, hasHeaders === true));
    },
    GetCount: ({ tables }) => tables().length,
    GetFirst: ({ tables }) => wireOrNull(tableType, tables()[0]),
    GetItem: item,
    GetItemAt: ({ tables }, [index]) => {
      const table = tables()[Number(index)];
      if (!table) throw invalidArgument("TableCollection.getItemAt");
      return wire(tableType, table);
    },
    GetItemOrNullObject: (tables, [key]) => wireOrNull(tableType, find(tables, key)),
  },
};

const tableType: ObjectType<Table> = {
  name: "Table",
  id: ({ id }) => id,
  properties: {
    HighlightFirstColumn: { get: () => false },
    HighlightLastColumn: { get: () => false },
    Id: { get: ({ id }) => id },
    LegacyId: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: renameTable },
    ShowBandedColumns: option("showBandedColumns"),
    ShowBandedRows: option("showBandedRows"),
    ShowFilterButton: option("showFilterButton"),
    ShowHeaders: { get: ({ showHeaders }) => showHeaders },
    ShowTotals: { get: ({ showTotals }) => showTotals, set: setTotals },
    Style: option("style"),
  },
  navigations: {
    AutoFilter: (table) => wire(tableAutoFilterType, table),
    Columns: (table) => wire(columnCollectionType, table),
    Rows: (table) => wire(rowCollectionType, table),
    Worksheet: ({ sheet }) => wire(worksheetType, sheet),
  },
  methods: {
    ClearFilters: clearCriteria,
    ConvertToRange: (table) => {
      requireAllowed(table.sheet, null, "Table.convertToRange");
      remove(table);
      return rangeOn(table, table.area);
    },
    Delete: (table) => {
      requireAllowed(table.sheet, null, "Table.delete");
      remove(table);
      clearRange(table, "All");
    },
    GetDataBodyRange: (table) => rangeOn(table, bodyOf(table)),
    GetHeaderRowRange: (table) => rangeOn(table, { ...table.area, lastRow: table.area.firstRow }),
    GetRange: (table) => rangeOn(table, table.area),
    GetTotalRowRange: (table) => {
      if (!table.showTotals) throw itemNotFound("Table.getTotalRowRange");
      return rangeOn(table, { ...table.area, firstRow: table.area.lastRow });
    },
    Resize: (table, [range]) => resizeTable(table, rangeArgument(table.sheet, range, "Table.resize").area),
    ...listening(
      { DataChangedEvent: EventType.tableChanged },
      ({ sheet }: Table) => sheet.book,
      ({ id }) => id,
    ),
  },
};

interface Column {
  readonly table: Table;
  readonly index: number;
}

const columnType: ObjectType<Column> = {
  name: "TableColumn",
  id: ({ index }) => String(index + 1),
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: headingOf,
      set: ({ table, index }, name) =>
        setCell(table.sheet, table.area.firstRow, table.area.firstColumn + index, String(name)),
    },
  },
  navigations: { Filter: (column) => wire(filterType, column) },
  methods: {
    GetDataBodyRange: ({ table, index }) => rangeOn(table, columnIn(bodyOf(table), index)),
    GetHeaderRowRange: ({ table, index }) =>
      rangeOn(table, areaAt(table.area.firstRow, table.area.firstColumn + index)),
    GetRange: ({ table, index }) => rangeOn(table, columnIn(table.area, index)),
  },
};

const columnCollectionType: ObjectType<Table> = {
  name: "TableColumnCollection",
  items: (table) => columnsIn(table).map((column) => wire(columnType, column)),
  properties: { Count: { get: ({ area }) => columnsOf(area) } },
  indexer: (table, [key]) => {
    const column = columnNamed(table, key);
    if (!column) throw itemNotFound("TableColumnCollection.getItem");
    return wire(columnType, column);
  },
  methods: {
    GetCount: ({ area }) => columnsOf(area),
    GetItemAt: (table, [index]) => {
      const column = columnsIn(table)[Number(index)];
      if (!column) throw invalidArgument("TableColumnCollection.getItemAt");
      return wire(columnType, column);
    },
    GetItemOrNullObject: (table, [key]) => wireOrNull(columnType, columnNamed(table, key)),
  },
};

const rowCollectionType: ObjectType<Table> = {
  name: "TableRowCollection",
  properties: { Count: { get: (table) => rowsOf(bodyOf(table)) } },
  methods: { GetCount: (table) => rowsOf(bodyOf(table)) },
};

const filterType: ObjectType<Column> = {
  name: "Filter",
  properties: { Criteria: { get: ({ table, index }) => table.filter?.criteria.get(index) ?? null } },
  methods: {
    Apply: ({ table, index }, [criteria]) => setCriteria(table, filterOf(table), index, criteria),
    ApplyValuesFilter: ({ table, index }, [values]) =>
      setCriteria(table, filterOf(table), index, { filterOn: "Values", values }),
    Clear: ({ table, index }) => void filterOf(table).criteria.delete(index),
  },
};

function item(tables: Tables, [key]: readonly unknown[]): WireObject {
  const table = find(tables, key);
  if (!table) throw itemNotFound("TableCollection.getItem");
  return wire(tableType, table);
}

function find({ tables }: Tables, key: unknown): Table | undefined {
  const wanted = String(key).toLowerCase();
  return tables().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
}

function option<K extends "showBandedColumns" | "showBandedRows" | "showFilterButton" | "style">(key: K) {
  return {
    get: (table: Table) => table[key],
    set: (table: Table, value: unknown) => {
      requireAllowed(table.sheet, null, `Table.${key}`);
      table[key] = value as Table[K];
    },
  };
}

function remove(table: Table): void {
  table.sheet.tables.splice(table.sheet.tables.indexOf(table), 1);
}

function rangeOn({ sheet }: Table, area: Area): WireObject {
  return wire(rangeType, { sheet, area });
}

function bodyOf({ area, showTotals }: Table): Area {
  return { ...area, firstRow: area.firstRow + 1, lastRow: area.lastRow - (showTotals ? 1 : 0) };
}

function columnIn(area: Area, index: number): Area {
  return { ...area, firstColumn: area.firstColumn + index, lastColumn: area.firstColumn + index };
}

function columnsIn(table: Table): readonly Column[] {
  return Array.from({ length: columnsOf(table.area) }, (_, index) => ({ table, index }));
}

function columnNamed(table: Table, key: unknown): Column | undefined {
  const wanted = String(key).toLowerCase();
  return columnsIn(table).find(
    (column) => headingOf(column).toLowerCase() === wanted || String(column.index + 1) === wanted,
  );
}

function headingOf({ table, index }: Column): string {
  return String(valueAt(table.sheet, table.area.firstRow, table.area.firstColumn + index) ?? "");
}

function setTotals(table: Table, value: unknown): void {
  requireAllowed(table.sheet, null, "Table.showTotals");
  const show = value === true;
  if (show === table.showTotals) return;
  table.area = { ...table.area, lastRow: table.area.lastRow + (show ? 1 : -1) };
  table.showTotals = show;
}

function filterOf(table: Table): Filter {
  table.filter ??= { area: table.area, criteria: new Map() };
  return table.filter;
}
