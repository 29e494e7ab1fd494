/** Orders made by hand, as far as the dynamics are concerned. */
import { dayOf } from "../../../src/core/day";
import { describeDynamics } from "../../../src/core/dynamics/describeDynamics";
import type { DynamicsSettings } from "../../../src/core/dynamics/dynamicsSettings";
import { metricFacts } from "../../../src/core/metrics/facts";
import { describeCustomers } from "../../../src/core/segments/describeCustomers";
import type { PlannedSales } from "../../../src/core/table/plannedSales";
import type { CustomersTable } from "../../../src/core/table/tables";
import { ordersTable } from "../byHand/tables";

type Cells = Parameters<typeof ordersTable>[0];

export async function factsOf(cells: Cells, asOfDay?: number, customers?: CustomersTable) {
  const tables = { orders: ordersTable(cells), ...(customers && { customers }) };
  const settings = asOfDay === undefined ? {} : { asOfDay };
  const described = await describeCustomers(tables, settings, dayOf(2030, 1, 1));
  return metricFacts(tables, { ...described, customer: described.links.customer });
}

export async function dynamicsOf(
  cells: Cells,
  settings: Partial<DynamicsSettings> = {},
  asOfDay?: number,
  plan?: PlannedSales,
) {
  return describeDynamics({ facts: await factsOf(cells, asOfDay), plan }, settings);
}

/** One sale a month from January 2020 on. */
export function monthly(amounts: readonly number[]): Cells {
  return {
    orderDay: amounts.map(
      (_, at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`,
    ),
    amount: amounts,
    customerId: amounts.map(() => "a"),
  };
}
