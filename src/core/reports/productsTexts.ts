import type { ProductColumnId } from "../products/productColumns";
import type { LossCause } from "../products/unprofitable";
import type { AbcClass } from "../segments/abc";
import type { MissingKey } from "../segments/textKeys";
import type { XyzClass } from "../segments/xyz";
import type { ProductsInput } from "./productsInput";

export type ProductsReportKey =
  | `report.${"dayFormat" | "segments.asOf" | "abcXyz.more" | "abcXyz.legend" | "abcXyz.notComputed"}`
  | `report.products.${
      | "sheet"
      | "title"
      | "lead"
      | "noRevenue"
      | "nothing"
      | "count"
      | "rowsWithout"
      | "cost"
      | `cost.${ProductsInput["cost"]}`
      | "unprofitable"
      | "noUnprofitable"
      | "together"
      | "togetherNote"
      | "noTogether"
      | "list"
      | "changeNote"}`
  | `report.column.${
      | "cause"
      | "marginBefore"
      | "discounts"
      | "back"
      | "buyersOf"
      | "alsoBuy"
      | "together"
      | "support"
      | "confidence"
      | "lift"
      | "what"
      | "why"}`
  | "dimension.product"
  | `product.${ProductColumnId}`
  | `loss.${LossCause}${"" | ".meaning"}`
  | `abc.${AbcClass}`
  | `xyz.${XyzClass}`
  | MissingKey;
