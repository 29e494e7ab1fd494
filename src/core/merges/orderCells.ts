import type { CellValue } from "../table/cells";
import type { OrderRole } from "../table/roles";

/** Columns of orders that say whose they are. */
export const linkRoles = [
  "customerId",
  "email",
  "phone",
  "customerName",
  "firstName",
  "lastName",
  "middleName",
] as const satisfies readonly OrderRole[];

export type LinkRole = (typeof linkRoles)[number];

/** The cells of all orders as they stand on their sheets. Rows are table indexes. */
export interface OrderCells {
  readonly rowCount: number;
  place(row: number): { readonly sheet: string; readonly row: number };
  /** Undefined where the sheet of the row has no such column. */
  value(row: number, role: OrderRole): CellValue | undefined;
  isFormula(row: number, role: OrderRole): boolean;
}
