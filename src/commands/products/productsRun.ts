import type { MetricFacts } from "../../core/metrics/facts";
import type { Missing } from "../../core/metrics/figures";
import { describeProducts, type ProductDescriptions } from "../../core/products/describeProducts";
import type { LossCause } from "../../core/products/unprofitable";
import { products as report } from "../../core/reports";
import { type ProductsInput, productsInput } from "../../core/reports/productsInput";
import type { Say } from "../../core/texts";
import { say, type TextKey } from "../../i18n";
import { customerFacts } from "../customers/customerFacts";
import { readOrders } from "../customers/readOrders";
import { countsOf, leftOutOf, linksOf } from "../describe";
import { reportSheet } from "../reportSheet";
import type { RunCommand } from "../runCommand";
import { productChanges } from "./productChanges";
import { productResults } from "./results";

export interface ProductsChoices {
  /** Columns beside the list of products, where the workbook has one. */
  readonly columns?: boolean;
}

export interface ProductsSummary {
  readonly productCount: number;
  /** Why nothing can be said of products. */
  readonly nothing?: Missing;
  readonly best: ProductsInput["best"];
  /** Those with the largest revenue. */
  readonly largest: readonly { readonly name: string; readonly revenue: number }[];
  readonly causes: readonly { readonly cause: LossCause; readonly products: number }[];
  readonly pairs: ProductsInput["pairs"];
  /** Whether there is a list of products that columns can stand beside. */
  readonly hasList: boolean;
}

/** More lines nobody takes in beside the workbook. */
const mostLines = 10;
const mostPairs = 5;

/** What sells, what loses money and why, and what is bought together. */
export const productsRun: RunCommand<"products", ProductsChoices, ProductsSummary> = {
  id: "products",
  async prepare(task, progress) {
    const orders = await readOrders(task, progress);
    if (!orders.tables) return { read: orders.read };
    const { ground, descriptions } = orders;
    const facts = await customerFacts(task, orders, false, progress);
    const described = await describeProducts(facts, {}, progress);
    await progress("report", 0);
    const words: Say<TextKey> = (key, params) => say(task.language, key, params);
    const input = productsInput(facts, described, ground.calendar);
    const sheet = reportSheet(
      ground,
      report.id,
      words("report.products.sheet"),
      report.content(input, words),
    );
    const beside = task.settings.columns ? productChanges(facts, described, words) : [];
    return {
      read: orders.read,
      found: {
        plan: {
          command: "products",
          asOfDay: descriptions.asOfDay,
          basis: ground.basis,
          changes: [...beside, sheet, ground.corrections],
        },
        counts: countsOf(orders),
        leftOut: leftOutOf(descriptions),
        links: linksOf(descriptions),
        summary: summaryOf(facts, described, input),
        sheetKey: report.id,
        results: () => productResults(facts, described),
      },
    };
  },
  again: (settings) => settings,
};

function summaryOf(
  { products }: MetricFacts,
  described: ProductDescriptions | Missing,
  { productCount, best, products: lines, pairs, nothing }: ProductsInput,
): ProductsSummary {
  const causes = new Map<LossCause, number>();
  if (!("kind" in described)) {
    for (const { cause } of described.unprofitable) causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  return {
    productCount,
    ...(nothing && { nothing }),
    best,
    largest: lines.slice(0, mostLines).map(({ name, figures }) => ({ name, revenue: figures.revenue ?? 0 })),
    causes: [...causes].map(([cause, count]) => ({ cause, products: count })),
    pairs: pairs.slice(0, mostPairs),
    hasList: products !== undefined && products.sources.length > 0,
  };
}
