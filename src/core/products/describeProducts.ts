/** Everything the product knows of the products that were sold. */
import { countedLines } from "../metrics/countedLines";
import { type MetricFacts, unmetNeed } from "../metrics/facts";
import type { Figures, Missing } from "../metrics/figures";
import { orderNeeds, productNeed } from "../metrics/further/furtherMetric";
import type { Goods } from "../metrics/goods";
import { RowKind } from "../metrics/rowKinds";
import type { RowMargins } from "../metrics/rowMargins";
import { type Progress, silent } from "../progress";
import { abcClasses, abcWithReasons } from "../segments/abc";
import { type AbcCutoffs, customaryCutoffs } from "../segments/abcCutoffs";
import { monthlyVariation } from "../segments/monthlyVariation";
import { saleLines } from "../segments/saleLines";
import { customaryXyz, type XyzSettings, xyzClasses, xyzWithReasons } from "../segments/xyz";
import { type ProductSums, productSums } from "./productSums";
import { boughtTogether, customaryTogether, type Together, type TogetherSettings } from "./together";
import { type Trends, trends } from "./trend";
import {
  customaryUnprofitable,
  type Unprofitable,
  type UnprofitableSettings,
  unprofitable,
} from "./unprofitable";

const { takenBack } = RowKind;

export interface ProductSettings {
  readonly abc: AbcCutoffs;
  readonly xyz: XyzSettings;
  readonly together: TogetherSettings;
  readonly unprofitable: UnprofitableSettings;
}

const customary: ProductSettings = {
  abc: customaryCutoffs,
  xyz: customaryXyz,
  together: customaryTogether,
  unprofitable: customaryUnprofitable,
};

type ClassFigures = Extract<Figures, { kind: "class" }>;

/** All columns are row for row with `goods`. */
export interface ProductDescriptions {
  readonly asOfDay: number;
  readonly goods: Goods;
  readonly sums: ProductSums;
  readonly trends: Trends;
  /** By revenue. */
  readonly abc: ClassFigures & { readonly cumulativeShare: Float64Array };
  readonly xyz: ClassFigures & { readonly variation: Float64Array };
  readonly together: Together;
  readonly unprofitable: readonly Unprofitable[];
  /** How costs were understood; nothing where none are known. */
  readonly margins: RowMargins | undefined;
  /** Rows that count but name no product. */
  readonly rowsWithoutProduct: number;
}

/**
 * Sums, classes, trends and pairs of the products, or why there are none.
 *
 * Rows without a customer count here, too. Pauses between stages.
 *
 * @throws InputError `abc.cutoffs`, `segment.settings` for settings that are none.
 */
export async function describeProducts(
  facts: MetricFacts,
  given: Partial<ProductSettings> = {},
  progress: Progress = silent,
): Promise<ProductDescriptions | Missing> {
  const settings = { ...customary, ...given };
  const unmet = unmetNeed([...orderNeeds, productNeed], facts);
  const goods = facts.goods();
  if (unmet || !goods) return unmet ?? { kind: "missing", reason: "noColumn", needs: productNeed };

  await progress("metrics", 0);
  const { asOfDay, orders, kinds } = facts;
  const lines = countedLines(orders, { kinds, owner: goods.ofRow, ownerCount: goods.count, asOfDay });
  if (lines.rows.length === 0) return { kind: "missing", reason: "noOrders", needs: [] };
  const sums = productSums(facts, lines);
  await progress("metrics", 0.3);
  const trend = trends(facts, lines, sums.firstDay);
  const { classOf, cumulativeShare } = abcWithReasons(sums.revenue, settings.abc);
  const monthly = monthlyVariation(saleLines(facts, lines), asOfDay, settings.xyz);
  const xyz = xyzWithReasons(monthly, settings.xyz);
  await progress("metrics", 0.6);
  const together = boughtTogether(facts, goods, settings.together);
  await progress("metrics", 0.9);
  return {
    asOfDay,
    goods,
    sums,
    trends: trend,
    abc: { kind: "class", classOf, classes: abcClasses, text: "abc", cumulativeShare },
    xyz: {
      kind: "class",
      classOf: xyz.classOf,
      classes: xyzClasses,
      text: "xyz",
      variation: monthly.variation,
    },
    together,
    unprofitable: unprofitable(facts, lines, sums, trend, settings.unprofitable),
    margins: facts.margins(),
    rowsWithoutProduct: rowsWithout(facts, goods),
  };
}

function rowsWithout({ kinds, asOfDay, orders }: MetricFacts, { ofRow }: Goods): number {
  const days = orders.columns.orderDay!.days;
  let rows = 0;
  for (let row = 0; row < kinds.length; row++) {
    if (kinds[row] <= takenBack && ofRow[row] < 0 && days[row] < asOfDay + 1) rows++;
  }
  return rows;
}
