import type { Column } from "./columns";
import type { TableArea } from "./recognition";
import type { Role, RoleType, roles } from "./roles";

/** The typed column a role becomes. */
type ColumnOf<T extends RoleType> = Extract<Column, { kind: T }>;
type RoleColumns<Roles> = { readonly [R in keyof Roles]?: ColumnOf<Roles[R] & RoleType> };

/** Rows `firstIndex` and on of a table lie on this sheet, from `area.firstRow` downwards without gaps. */
export interface TableSource {
  readonly sheet: string;
  readonly area: TableArea;
  readonly firstIndex: number;
}

/** Cells with a value that cannot be what their column holds. */
export interface Unreadable {
  readonly role: Role;
  readonly heading: string;
  readonly cells: number;
  /** Table index of the first. */
  readonly firstIndex: number;
}

/** Row for row with the sheet (blank rows included), or with several sheets of one shape stacked. */
export interface Table<Columns> {
  readonly rowCount: number;
  readonly sources: readonly TableSource[];
  readonly columns: Columns;
  readonly unreadable: readonly Unreadable[];
}

export type CustomersTable = Table<RoleColumns<(typeof roles)["customers"]>>;
export type OrdersTable = Table<RoleColumns<(typeof roles)["orders"]>>;
export type ProductsTable = Table<RoleColumns<(typeof roles)["products"]>>;

/** The tables of a workbook. A book of orders only has no customers. */
export interface Tables {
  readonly customers?: CustomersTable;
  readonly orders: OrdersTable;
  readonly products?: ProductsTable;
}

/** Sheet and 0-based sheet row of a table index. */
export function placeOf(
  table: Table<unknown>,
  index: number,
): { readonly sheet: string; readonly row: number } {
  const source = table.sources.findLast(({ firstIndex }) => firstIndex <= index)!;
  return { sheet: source.sheet, row: source.area.firstRow + index - source.firstIndex };
}
