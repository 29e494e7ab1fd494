/** Value of every customer, as plain figures for programs. */
import type { CustomerValue } from "../../core/value/customerValue";
import { namedCustomers } from "../customers/namedCustomers";
import type { OrdersBook } from "../customers/readOrders";

/** Customers in the order of their rows; a figure that no model says is null. Money in the currency of the orders. */
export function valueResults(orders: OrdersBook, value: CustomerValue) {
  const { columns, purchaseFit, worthFit, ...found } = value;
  const named = namedCustomers(orders);
  const { blank } = orders.descriptions;
  const figures = Object.entries(columns) as [string, Float64Array][];
  const customers: Record<string, number | string | null>[] = [];
  for (let row = 0; row < blank.length; row++) {
    if (blank[row]) continue;
    const { id, name, place } = named(row);
    customers.push({
      row: (place?.row ?? row + 1) + 1,
      id,
      name,
      ...Object.fromEntries(figures.map(([key, of]) => [key, figure(of[row]!)])),
    });
  }
  return {
    ...found,
    ...(purchaseFit && { purchaseModel: plain(purchaseFit) }),
    ...(worthFit && { worthModel: plain(worthFit) }),
    customers,
  };
}

const figure = (value: number) => (Number.isNaN(value) ? null : value);

/** Parameters, log-likelihood and what else says how good a fit is; no covariances. */
function plain(fit: object) {
  return Object.fromEntries(
    Object.entries(fit).filter(([, part]) => ["number", "string", "boolean"].includes(typeof part)),
  );
}
