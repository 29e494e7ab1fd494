/** By what sales can be told apart. */
import type { MetricFacts } from "../metrics/facts";
import { type Groups, groupsOf } from "../metrics/goods";

/** Text: `dimension.<id>`. */
export const dimensionIds = ["product", "category", "managerName", "channel", "town"] as const;
export type DimensionId = (typeof dimensionIds)[number];

export interface Dimension {
  readonly id: DimensionId;
  /** Group by order row, -1 where the row has none. */
  readonly groups: Groups;
}

/** The dimensions of a workbook: town and manager from the order, else from its customer; the category from the product. */
export function dimensionsOf(facts: MetricFacts): readonly Dimension[] {
  const { columns } = facts.orders;
  const goods = facts.goods();
  const found: Record<DimensionId, Groups | undefined> = {
    product: goods && { count: goods.count, ofRow: goods.ofRow, names: goods.names },
    category: facts.categories(),
    managerName: columns.managerName ? groupsOf(columns.managerName) : ofCustomers(facts, "managerName"),
    channel: columns.channel && groupsOf(columns.channel),
    town: columns.town ? groupsOf(columns.town) : ofCustomers(facts, "town"),
  };
  return dimensionIds.flatMap((id) => {
    const groups = found[id];
    return groups && groups.count > 0 ? [{ id, groups }] : [];
  });
}

function ofCustomers({ customers, customer }: MetricFacts, role: "managerName" | "town"): Groups | undefined {
  const column = customers.columns[role];
  if (!column) return undefined;
  const { ofRow, ...groups } = groupsOf(column);
  return { ...groups, ofRow: customer.map((owner) => (owner < 0 ? -1 : ofRow[owner])) };
}
