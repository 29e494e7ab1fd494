import { metricFacts } from "../metrics/facts";
import type { Figures } from "../metrics/figures";
import { type FurtherMetricId, furtherFigures } from "../metrics/further/furtherFigures";
import { once } from "../metrics/once";
import type { Tables } from "../table/tables";
import type { CustomerDescriptions } from "./describeCustomers";
import { monthsOf } from "./monthlyVariation";
import type { Contacts, SegmentFacts } from "./segment";

/** What is known of customers besides their orders; row for row with the customers. */
export interface Besides {
  readonly contacts?: Contacts;
  readonly predictedValue?: Float64Array;
}

/** What metrics and segments on request are made from, once the main job has been done. */
export function segmentFacts(
  tables: Tables,
  described: CustomerDescriptions,
  { contacts, predictedValue }: Besides = {},
): SegmentFacts {
  const { customers, history, metrics, asOfDay, kinds, links, scores, blank } = described;
  const facts = metricFacts(tables, {
    customers,
    history,
    metrics,
    asOfDay,
    kinds,
    customer: links.customer,
  });
  const known = new Map<FurtherMetricId, Figures>();
  const none = new Float64Array(customers.rowCount).fill(Number.NaN);
  const sales = once(() => ({
    offsets: history.offsets,
    months: monthsOf(history.orderDays),
    values: history.orderRevenue,
  }));
  return { ...facts, sales, scores, blank, contacts, predictedValue, further, figure };

  function further(id: FurtherMetricId): Figures {
    const figures = known.get(id) ?? furtherFigures(id, facts);
    known.set(id, figures);
    return figures;
  }

  function figure(id: FurtherMetricId): Float64Array {
    const figures = further(id);
    return figures.kind === "number" ? figures.values : none;
  }
}
