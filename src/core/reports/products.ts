import type { SheetContent } from "../plan/content";
import { productColumns } from "../products/productColumns";
import { lossCauses } from "../products/unprofitable";
import { abcClasses } from "../segments/abc";
import { xyzClasses } from "../segments/xyz";
import type { Say } from "../texts";
import type { Block, Fact, ReportValue } from "./blocks";
import { layOut } from "./content";
import { missingText } from "./missingText";
import { notComputedBlocks } from "./notComputed";
import type { ProductsInput } from "./productsInput";
import type { ProductsReportKey } from "./productsTexts";
import type { Report } from "./report";
import { unitKind } from "./unitKind";

/** What sells, what loses money and why, and what is bought together. */
export const products = {
  id: "products",
  content: productsContent,
} as const satisfies Report<ProductsInput, ProductsReportKey>;

type ProductsSay = Say<ProductsReportKey>;

/** Title and lead stay in view. */
const frozenRows = 2;

function productsContent(input: ProductsInput, say: ProductsSay): SheetContent {
  const blocks: Block[] = [
    { kind: "title", text: say("report.products.title") },
    { kind: "lead", text: lead(input, say) },
    { kind: "gap", rows: 1 },
    { kind: "facts", facts: factsOf(input, say) },
    ...(input.nothing
      ? [{ kind: "note", text: missingText(input.nothing, say) } as const]
      : [...lossBlocks(input, say), ...pairBlocks(input, say), ...listBlocks(input, say)]),
    ...notComputedBlocks(
      say("report.abcXyz.notComputed"),
      input.notComputed.map(({ id, why }) => ({ what: say(`product.${id}`), why })),
      say,
    ),
  ];
  return layOut(blocks, { calendar: input.calendar, dayFormat: say("report.dayFormat"), frozenRows });
}

function lead({ nothing, best, productCount }: ProductsInput, say: ProductsSay): string {
  if (nothing) return say("report.products.nothing");
  if (best.count === 0) return say("report.products.noRevenue");
  return say("report.products.lead", {
    count: best.count,
    total: productCount,
    share: Math.round(best.share * 100),
  });
}

function factsOf(input: ProductsInput, say: ProductsSay): Fact[] {
  const asOf: Fact = { label: say("report.segments.asOf"), value: input.asOfDay, kind: "day" };
  if (input.nothing) return [asOf];
  const without = input.rowsWithoutProduct;
  return [
    asOf,
    { label: say("report.products.count"), value: input.productCount, kind: "count" },
    { label: say("report.products.cost"), value: say(`report.products.cost.${input.cost}`), kind: "text" },
    ...(without > 0
      ? [{ label: say("report.products.rowsWithout"), value: without, kind: "count" } as const]
      : []),
  ];
}

/** NaN is an empty cell. */
const known = (value: number | undefined): ReportValue =>
  value === undefined || Number.isNaN(value) ? null : value;

function lossBlocks({ unprofitable, unprofitableCount }: ProductsInput, say: ProductsSay): Block[] {
  const heading: Block[] = [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.products.unprofitable") },
  ];
  if (unprofitable.length === 0) {
    return [...heading, { kind: "note", text: say("report.products.noUnprofitable") }];
  }
  const causes = lossCauses.filter((name) => unprofitable.some(({ cause }) => cause === name));
  return [
    ...heading,
    ...causes.map((cause) => {
      const parts = { name: say(`loss.${cause}`), meaning: say(`loss.${cause}.meaning`) };
      return { kind: "note", text: say("report.abcXyz.legend", parts) } as const;
    }),
    {
      kind: "table",
      columns: [
        { heading: say("dimension.product"), kind: "text" },
        { heading: say("product.revenue"), kind: "money" },
        { heading: say("report.column.marginBefore"), kind: "money" },
        { heading: say("report.column.discounts"), kind: "money" },
        { heading: say("report.column.back"), kind: "money" },
        { heading: say("product.margin"), kind: "money" },
        { heading: say("product.change"), kind: "share" },
        { heading: say("report.column.cause"), kind: "text" },
      ],
      rows: unprofitable.map((line) => [
        line.name,
        line.revenue,
        known(line.marginBefore),
        line.discounts,
        line.back,
        known(line.margin),
        known(line.change),
        say(`loss.${line.cause}`),
      ]),
    },
    ...moreNote(unprofitableCount - unprofitable.length, say),
  ];
}

function pairBlocks({ pairs, pairBaskets }: ProductsInput, say: ProductsSay): Block[] {
  const heading: Block[] = [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.products.together") },
    { kind: "note", text: say("report.products.togetherNote", pairBaskets) },
  ];
  if (pairs.length === 0) return [...heading, { kind: "note", text: say("report.products.noTogether") }];
  return [
    ...heading,
    {
      kind: "table",
      columns: [
        { heading: say("report.column.buyersOf"), kind: "text" },
        { heading: say("report.column.alsoBuy"), kind: "text" },
        { heading: say("report.column.together"), kind: "count" },
        { heading: say("report.column.support"), kind: "share" },
        { heading: say("report.column.confidence"), kind: "share", bars: true },
        { heading: say("report.column.lift"), kind: "money" },
      ],
      rows: pairs.map(({ one, other, baskets, support, confidence, lift }) => [
        one,
        other,
        baskets,
        support,
        confidence,
        lift,
      ]),
    },
  ];
}

function listBlocks({ products, productCount, notComputed }: ProductsInput, say: ProductsSay): Block[] {
  const shown = productColumns.filter(({ id }) => !notComputed.some((missing) => missing.id === id));
  const cell = (id: (typeof shown)[number]["id"], value: number | undefined): ReportValue => {
    if (value === undefined || Number.isNaN(value)) return null;
    if (id === "abc") return say(`abc.${abcClasses[value]}`);
    return id === "xyz" ? say(`xyz.${xyzClasses[value]}`) : value;
  };
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.products.list") },
    { kind: "note", text: say("report.products.changeNote") },
    {
      kind: "table",
      columns: [
        { heading: say("dimension.product"), kind: "text" },
        ...shown.map(({ id, unit }) => ({ heading: say(`product.${id}`), kind: unitKind[unit] })),
      ],
      rows: products.map(({ name, figures }) => [name, ...shown.map(({ id }) => cell(id, figures[id]))]),
      excelTable: "KlientelaProducts",
    },
    ...moreNote(productCount - products.length, say),
  ];
}

function moreNote(count: number, say: ProductsSay): Block[] {
  return count > 0 ? [{ kind: "note", text: say("report.abcXyz.more", { count }) }] : [];
}
