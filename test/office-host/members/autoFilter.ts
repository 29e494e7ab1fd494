import { columnsOf } from "../model/area";
import type { Filter, FilterCriteria, Sheet, Table } from "../model/book";
import { requireAllowed } from "../model/protection";
import { rangeArgument } from "../model/range";
import { invalidArgument } from "../wire/apiError";
import { type ObjectType, wire, wireOrNull } from "../wire/objectType";
import { rangeType } from "./range";

/** The filter of a sheet. */
export const sheetAutoFilterType: ObjectType<Sheet> = {
  name: "AutoFilter",
  properties: properties((sheet: Sheet) => sheet.filter),
  methods: {
    Apply: (sheet, [where, column, criteria]) => {
      const { area } = rangeArgument(sheet, where, "AutoFilter.apply");
      requireAllowed(sheet, "allowAutoFilter", "AutoFilter.apply");
      const isSame = sheet.filter && JSON.stringify(sheet.filter.area) === JSON.stringify(area);
      if (!isSame) sheet.filter = { area, criteria: new Map() };
      if (typeof column === "number") setCriteria({ sheet }, sheet.filter!, column, criteria);
    },
    ClearCriteria: (sheet) => clearCriteria({ sheet, filter: sheet.filter }),
    ClearColumnCriteria: (sheet, [column]) => {
      requireAllowed(sheet, "allowAutoFilter", "AutoFilter.clearColumnCriteria");
      sheet.filter?.criteria.delete(Number(column));
    },
    GetRange: (sheet) => wireOrNull(rangeType, sheet.filter ? { sheet, area: sheet.filter.area } : undefined),
    GetRangeOrNullObject: (sheet) =>
      wireOrNull(rangeType, sheet.filter ? { sheet, area: sheet.filter.area } : undefined),
    Reapply: () => undefined,
    Remove: (sheet) => {
      requireAllowed(sheet, "allowAutoFilter", "AutoFilter.remove");
      sheet.filter = null;
    },
  },
};

/** The filter of a table: always over the whole table. */
export const tableAutoFilterType: ObjectType<Table> = {
  name: "AutoFilter",
  properties: properties((table: Table) => table.filter),
  methods: {
    Apply: (table, [, column, criteria]) => {
      table.filter ??= { area: table.area, criteria: new Map() };
      if (typeof column === "number") setCriteria(table, table.filter, column, criteria);
    },
    ClearCriteria: clearCriteria,
    ClearColumnCriteria: (table, [column]) => {
      requireAllowed(table.sheet, "allowAutoFilter", "AutoFilter.clearColumnCriteria");
      table.filter?.criteria.delete(Number(column));
    },
    GetRange: (table) => wire(rangeType, table),
    GetRangeOrNullObject: (table) => wire(rangeType, table),
    Reapply: () => undefined,
  },
};

export function setCriteria(
  { sheet }: { readonly sheet: Sheet },
  { area, criteria }: Filter,
  column: number,
  wanted: unknown,
): void {
  const location = "AutoFilter.apply";
  requireAllowed(sheet, "allowAutoFilter", location);
  if (column < 0 || column >= columnsOf(area)) throw invalidArgument(location);
  if (wanted === null || wanted === undefined) return void criteria.delete(column);
  const { filterOn } = wanted as FilterCriteria;
  if (typeof filterOn !== "string") throw invalidArgument(location);
  criteria.set(column, wanted as FilterCriteria);
}

/** Shows all rows again; the filter's buttons stay. */
export function clearCriteria({
  sheet,
  filter,
}: {
  readonly sheet: Sheet;
  readonly filter: Filter | null;
}): void {
  requireAllowed(sheet, "allowAutoFilter", "AutoFilter.clearCriteria");
  filter?.criteria.clear();
}

function properties<T>(filterOf: (it: T) => Filter | null) {
  const isFiltered = (it: T) => (filterOf(it)?.criteria.size ?? 0) > 0;
  return {
    Criteria: { get: (it: T) => criteriaOf(filterOf(it)) },
    Enabled: { get: (it: T) => filterOf(it) !== null },
    IsDataFiltered: { get: isFiltered },
  };
}

/** By column up to the last one with a criterion; null where a column has none. */
function criteriaOf(filter: Filter | null): unknown {
  if (!filter) return [];
  const last = Math.max(-1, ...filter.criteria.keys());
  return Array.from({ length: last + 1 }, (_, column) => filter.criteria.get(column) ?? null);
}
