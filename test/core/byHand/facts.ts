/** Facts made by hand from what the sheets would show. */
import { parseIsoDay } from "../../../src/core/day";
import { type CustomerDescriptions, describeCustomers } from "../../../src/core/segments/describeCustomers";
import type { SegmentFacts } from "../../../src/core/segments/segment";
import { type Besides, segmentFacts } from "../../../src/core/segments/segmentFacts";
import type { ProductsTable, Tables } from "../../../src/core/table/tables";
import { customersTable, ordersTable } from "./tables";

export interface BookCells {
  readonly orders: Parameters<typeof ordersTable>[0];
  readonly customers?: Parameters<typeof customersTable>[0];
  readonly products?: ProductsTable;
  /** `YYYY-MM-DD`; the latest order day where absent. */
  readonly asOf?: string;
}

export interface FactsByHand {
  readonly tables: Tables;
  readonly described: CustomerDescriptions;
  readonly facts: SegmentFacts;
}

export async function factsByHand(
  { orders, customers, products, asOf }: BookCells,
  besides: Besides = {},
): Promise<FactsByHand> {
  const tables: Tables = {
    orders: ordersTable(orders),
    ...(customers && { customers: customersTable(customers) }),
    ...(products && { products }),
  };
  const settings = asOf === undefined ? {} : { asOfDay: parseIsoDay(asOf) };
  const described = await describeCustomers(tables, settings, parseIsoDay("2026-01-01"));
  return { tables, described, facts: segmentFacts(tables, described, besides) };
}
