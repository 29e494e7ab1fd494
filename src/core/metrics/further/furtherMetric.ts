import type { MetricFacts } from "../facts";
import type { ColumnDescription, Figures, Need } from "../figures";

/** One figure about a customer that is computed when somebody asks for it. */
export interface FurtherMetric extends ColumnDescription {
  /** By customer. The needs are met. */
  figures(facts: MetricFacts): Figures;
}

/** What every figure about orders needs. */
export const orderNeeds = [
  ["orders.orderDay"],
  ["orders.amount"],
] as const satisfies readonly (readonly Need[])[];

/** Columns that tell products apart. */
export const productNeed = ["orders.productId", "orders.productName"] as const satisfies readonly Need[];

/** Columns that tell categories. */
export const categoryNeed = ["orders.category", "products.category"] as const satisfies readonly Need[];

/** Columns that tell costs. */
export const costNeed = ["orders.cost", "products.cost"] as const satisfies readonly Need[];
