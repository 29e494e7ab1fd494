import type { CustomerHistory } from "./history";

export interface MetricContext {
  /** Days since 1970-01-01. */
  readonly asOfDay: number;
}

/** One figure about a customer. */
export interface Metric {
  /** Names the text `metric.<id>`, a column heading. */
  readonly id: string;
  /** `day`: days since 1970-01-01; `days`: a span; `money`: in the currency of the orders. */
  readonly unit: "day" | "days" | "count" | "money";
  /** By customer; NaN where it has no answer. */
  values(history: CustomerHistory, context: MetricContext): Float64Array;
}

/** By customer: what `of` says of its orders `first` to `end - 1`; `none` where it has no orders. */
export function ofOrders(
  { offsets }: Pick<CustomerHistory, "offsets">,
  none: number,
  of: (first: number, end: number, customer: number) => number,
): Float64Array {
  const values = new Float64Array(offsets.length - 1);
  for (let customer = 0; customer < values.length; customer++) {
    const first = offsets[customer];
    const end = offsets[customer + 1];
    values[customer] = first < end ? of(first, end, customer) : none;
  }
  return values;
}
