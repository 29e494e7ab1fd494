import type { Metric } from "./metric";

/** What did the customer bring in, less returns? 0 without orders, below it with returns only. */
export const monetary = {
  id: "monetary",
  unit: "money",
  values: ({ revenue }) => revenue,
} as const satisfies Metric;
