/** By what sales can be grouped, and the group of every order row. */
import type { MetricFacts } from "../metrics/facts";
import { type Missing, missing, type Need } from "../metrics/figures";
import { categoryNeed, productNeed } from "../metrics/further/furtherMetric";
import { type Groups, groupsOf } from "../metrics/goods";
import type { TextColumn } from "../table/columns";

export const dimensions = ["customer", "product", "category", "manager", "town"] as const;
export type Dimension = (typeof dimensions)[number];

const managerNeed: readonly Need[] = ["orders.managerName", "customers.managerName"];
const townNeed: readonly Need[] = ["orders.town", "customers.town"];

/** The groups of the order rows, or which columns there would have to be. */
export function groupsBy(dimension: Dimension, facts: MetricFacts): Groups | Missing {
  const { orders, customers } = facts;
  switch (dimension) {
    case "customer":
      return { count: customers.rowCount, ofRow: facts.customer, names: customerNames(facts) };
    case "product":
      return facts.goods() ?? missing("noColumn", productNeed);
    case "category":
      return facts.categories() ?? missing("noColumn", categoryNeed);
    case "manager":
      return ofEither(orders.columns.managerName, customers.columns.managerName, facts, managerNeed);
    case "town":
      return ofEither(orders.columns.town, customers.columns.town, facts, townNeed);
  }
}

/** How customers are called in lists: by name, else company, e-mail, phone or id. */
export function customerNames({ customers: { columns, rowCount } }: Pick<MetricFacts, "customers">) {
  const { customerName, company, email, phone, customerId } = columns;
  const told = [customerName, company, email, phone, customerId].filter((column) => column !== undefined);
  return Array.from({ length: rowCount }, (_, row) => {
    const column = told.find(({ codes }) => codes[row] !== 0);
    return column ? column.dictionary.at(column.codes[row]) : "";
  });
}

/** What the order says counts; what is kept of its customer where the orders do not say. */
function ofEither(
  ofOrders: TextColumn | undefined,
  ofCustomers: TextColumn | undefined,
  { customer }: MetricFacts,
  needs: readonly Need[],
): Groups | Missing {
  if (ofOrders) return groupsOf(ofOrders);
  if (!ofCustomers) return missing("noColumn", needs);
  const { ofRow, ...groups } = groupsOf(ofCustomers);
  return { ...groups, ofRow: customer.map((owner) => (owner < 0 ? -1 : ofRow[owner])) };
}
