import type { Change } from "../../core/plan/plan";
import type { TableArea } from "../../core/table/recognition";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";
import { freeName } from "../ground";
import { addedCustomers, madeCustomersSheet } from "./madeCustomers";
import type { OrdersBook } from "./readOrders";

/** The table of customers that columns are put beside, and what must be written before there is one. */
export interface CustomersHome {
  readonly sheet: string;
  readonly area: TableArea;
  /** The sheet of customers made from the orders, or its new rows; nothing for a sheet of the user's. */
  readonly changes: readonly Change[];
}

export function customersHome(
  { read, ground, descriptions, newCustomers }: OrdersBook,
  say: Say<TextKey>,
): CustomersHome {
  const [source] = descriptions.customers.sources;
  if (!source) {
    const made = madeCustomersSheet(descriptions, freeName(ground, say("made.customers.sheet")), say);
    return { sheet: made.change.name, area: made.area, changes: [made.change] };
  }
  const sheet = read.recognition.sheets.find(({ kind }) => kind === "customers");
  const changes = newCustomers && sheet ? [addedCustomers(newCustomers, sheet)] : [];
  return { sheet: source.sheet, area: source.area, changes };
}
