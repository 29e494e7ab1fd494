import type { MetricFacts } from "../../core/metrics/facts";
import { unmetNeed } from "../../core/metrics/facts";
import { type Figures, type Missing, noClass } from "../../core/metrics/figures";
import type { ColumnChange } from "../../core/plan/plan";
import type { ProductDescriptions } from "../../core/products/describeProducts";
import { productColumns } from "../../core/products/productColumns";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";
import { columnBeside } from "../customers/columnBeside";
import { figuresBeside } from "../customers/figuresBeside";

/** Columns beside the list of products; none where the workbook has no such list, or nothing was sold. */
export function productChanges(
  facts: MetricFacts,
  described: ProductDescriptions | Missing,
  say: Say<TextKey>,
): readonly ColumnChange[] {
  const list = facts.products;
  const [home] = list?.sources ?? [];
  if (!list || !home || "kind" in described) return [];
  const { listed } = described.goods;
  return productColumns.flatMap(({ id, unit, needs, figures }) => {
    if (unmetNeed(needs, facts)) return [];
    const found = byRow(figures(described), listed, list.rowCount);
    if (!found) return [];
    const heading = say(`product.${id}`);
    return [
      columnBeside(home, { key: `product.${id}`, heading, ...figuresBeside(found, unit, undefined, say) }),
    ];
  });
}

/** The figures of the products in the order of their list; what was never sold has none. */
function byRow(figures: Figures, listed: Int32Array, rowCount: number) {
  if (figures.kind === "missing" || figures.kind === "text") return undefined;
  if (figures.kind === "class") {
    const classOf = new Uint8Array(rowCount).fill(noClass);
    for (const [product, row] of listed.entries()) if (row >= 0) classOf[row] = figures.classOf[product];
    return { ...figures, classOf };
  }
  const values = new Float64Array(rowCount).fill(Number.NaN);
  for (const [product, row] of listed.entries()) if (row >= 0) values[row] = figures.values[product];
  return { ...figures, values };
}
