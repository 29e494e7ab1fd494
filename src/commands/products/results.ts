/** What is known of products, as plain figures for programs: ids as keys, no texts of any language. */
import { isoDay } from "../../core/day";
import type { MetricFacts } from "../../core/metrics/facts";
import { unmetNeed } from "../../core/metrics/facts";
import { type Missing, noClass } from "../../core/metrics/figures";
import type { ProductDescriptions } from "../../core/products/describeProducts";
import { productColumns } from "../../core/products/productColumns";

type Figure = number | string | null;

/** Products in the order of their first sale; a figure that does not exist is null, days are ISO 8601. */
export function productResults(facts: MetricFacts, described: ProductDescriptions | Missing) {
  if ("kind" in described) return { missing: described, products: [], together: [], unprofitable: [] };
  const { goods, together, unprofitable } = described;
  const columns = productColumns.flatMap(({ id, unit, needs, figures }) => {
    const found = unmetNeed(needs, facts) ?? figures(described);
    if (found.kind === "missing" || found.kind === "text") return [];
    if (found.kind === "class") {
      const { classOf, classes } = found;
      return [{ id, at: (row: number): Figure => (classOf[row] === noClass ? null : classes[classOf[row]]) }];
    }
    const { values } = found;
    const shown = (value: number): Figure => (unit === "day" ? isoDay(value) : value);
    return [{ id, at: (row: number): Figure => (Number.isNaN(values[row]) ? null : shown(values[row])) }];
  });
  return {
    products: goods.ids.map((id, product) => ({
      id,
      name: goods.names[product],
      ...Object.fromEntries(columns.map((column) => [column.id, column.at(product)])),
    })),
    fewestBaskets: together.fewestBaskets,
    baskets: together.basketCount,
    together: together.pairs.map(({ one, other, ...pair }) => ({
      one: goods.ids[one],
      other: goods.ids[other],
      ...pair,
    })),
    unprofitable: unprofitable.map(({ product, cause, ...line }) => ({
      id: goods.ids[product],
      name: goods.names[product],
      cause,
      ...Object.fromEntries(
        Object.entries(line).map(([key, value]) => [key, Number.isNaN(value) ? null : value]),
      ),
    })),
    rowsWithoutProduct: described.rowsWithoutProduct,
  };
}
