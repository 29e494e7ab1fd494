import { type MetricFacts, unmetNeed } from "../facts";
import type { Figures } from "../figures";
import type { FurtherMetric } from "./furtherMetric";
import * as registered from "./index";

export type FurtherMetricId = (typeof registered)[keyof typeof registered]["id"];

const metrics = new Map<FurtherMetricId, FurtherMetric>(
  Object.values(registered).map((metric) => [metric.id, metric]),
);

export const furtherMetrics: readonly FurtherMetric[] = Object.values(registered);

/** A metric on request, or why it cannot be computed from these tables. */
export function furtherFigures(id: FurtherMetricId, facts: MetricFacts): Figures {
  const metric = metrics.get(id)!;
  return unmetNeed(metric.needs, facts) ?? metric.figures(facts);
}
