/** Every figure and class that can stand as a column beside the products. One line per column. */
import type { ColumnDescription, Figures, Need } from "../metrics/figures";
import { costNeed } from "../metrics/further/furtherMetric";
import type { ProductDescriptions } from "./describeProducts";

const numbers = (values: Float64Array | Uint32Array): Figures => ({
  kind: "number",
  values: values instanceof Float64Array ? values : Float64Array.from(values),
});

const share = (part: Float64Array, whole: Float64Array): Figures =>
  numbers(part.map((value, at) => (whole[at] > 0 ? value / whole[at] : Number.NaN)));

interface ProductColumn extends ColumnDescription {
  readonly id: ProductColumnId;
  figures(products: ProductDescriptions): Figures;
}

const none: readonly (readonly Need[])[] = [];
const quantity = [["orders.quantity"]] as const;

/** Headings are the texts `product.<id>`. */
export const productColumnIds = [
  "revenue",
  "abc",
  "xyz",
  "margin",
  "marginShare",
  "pieces",
  "averagePrice",
  "orders",
  "buyers",
  "returnsShare",
  "change",
  "firstDay",
  "lastDay",
] as const;
export type ProductColumnId = (typeof productColumnIds)[number];

export const productColumns: readonly ProductColumn[] = [
  { id: "revenue", unit: "money", needs: none, figures: ({ sums }) => numbers(sums.revenue) },
  { id: "abc", unit: "class", needs: none, figures: ({ abc }) => abc },
  { id: "xyz", unit: "class", needs: none, figures: ({ xyz }) => xyz },
  { id: "margin", unit: "money", needs: [costNeed], figures: ({ sums }) => numbers(sums.margin) },
  {
    id: "marginShare",
    unit: "share",
    needs: [costNeed],
    figures: ({ sums }) => share(sums.margin, sums.marginRevenue),
  },
  { id: "pieces", unit: "quantity", needs: quantity, figures: ({ sums }) => numbers(sums.pieces) },
  {
    id: "averagePrice",
    unit: "money",
    needs: quantity,
    figures: ({ sums }) => share(sums.sold, sums.soldPieces),
  },
  { id: "orders", unit: "count", needs: none, figures: ({ sums }) => numbers(sums.orders) },
  { id: "buyers", unit: "count", needs: none, figures: ({ sums }) => numbers(sums.buyers) },
  { id: "returnsShare", unit: "share", needs: none, figures: ({ sums }) => share(sums.back, sums.sold) },
  { id: "change", unit: "share", needs: none, figures: ({ trends }) => numbers(trends.change) },
  { id: "firstDay", unit: "day", needs: none, figures: ({ sums }) => numbers(sums.firstDay) },
  { id: "lastDay", unit: "day", needs: none, figures: ({ sums }) => numbers(sums.lastDay) },
];
