import type { CustomerHistory } from "./history";
import * as registered from "./index";
import type { Metric, MetricContext } from "./metric";

export type MetricId = (typeof registered)[keyof typeof registered]["id"];

/** By metric, a column row for row with the customers. */
export type MetricColumns = Readonly<Record<MetricId, Float64Array>>;

/** Every registered metric of every customer. */
export function computeMetrics(history: CustomerHistory, context: MetricContext): MetricColumns {
  const columns = Object.values(registered).map((metric: Metric) => [
    metric.id,
    metric.values(history, context),
  ]);
  return Object.fromEntries(columns);
}
