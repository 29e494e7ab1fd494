/** Public books, beside sums over the same files that a few lines of Python made from the definitions. */
import { dayOf } from "../../src/core/day";
import { describeProducts, type ProductDescriptions } from "../../src/core/products/describeProducts";
import { describeCustomers } from "../../src/core/segments/describeCustomers";
import { groupClasses } from "../../src/core/segments/groupClasses";
import type { SegmentFacts } from "../../src/core/segments/segment";
import { segmentFacts } from "../../src/core/segments/segmentFacts";
import { listedTexts } from "../../src/core/table/columnTexts";
import type { ProductsTable, Tables } from "../../src/core/table/tables";
import { ordersTable } from "../core/byHand/tables";
import { publishedRows } from "./files";

const today = dayOf(2026, 1, 1);
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
const sizes = (classOf: Uint8Array, classes: number) =>
  Array.from({ length: classes }, (_, place) => classOf.filter((own) => own === place).length);

async function factsOf(tables: Tables): Promise<SegmentFacts> {
  return segmentFacts(tables, await describeCustomers(tables, {}, today));
}

async function productsOf(facts: SegmentFacts): Promise<ProductDescriptions> {
  const described = await describeProducts(facts);
  if ("kind" in described) throw new Error(described.reason);
  return described;
}

describe("Superstore", () => {
  const rows = publishedRows("orders/superstore_orders.csv");
  let facts: SegmentFacts;
  let products: ProductDescriptions;
  beforeAll(async () => {
    const orders = ordersTable({
      orderId: rows.map((row) => row["Order ID"]),
      orderDay: rows.map((row) => row["Order Date"]),
      customerId: rows.map((row) => row["Customer ID"]),
      customerName: rows.map((row) => row["Customer Name"]),
      productId: rows.map((row) => row["Product ID"]),
      productName: rows.map((row) => row["Product Name"]),
      category: rows.map((row) => row["Sub-Category"]),
      quantity: rows.map((row) => Number(row.Quantity)),
      discount: rows.map((row) => Number(row.Discount)),
      amount: rows.map((row) => Number(row.Sales)),
      cost: rows.map((row) => Number(row.Sales) - Number(row.Profit)),
    });
    facts = await factsOf({ orders });
    products = await productsOf(facts);
  });

  it("has the published classes of products", () => {
    expect(products.goods.count).toBe(1_862);
    expect(sizes(products.abc.classOf, 3)).toEqual([414, 489, 959]);
  });

  it("has the published profit, and the products that lose", () => {
    expect(products.margins?.costOf).toBe("row");
    expect(sum(products.sums.margin)).toBeCloseTo(286_397.0217, 3);
    expect(sum(facts.figure("margin"))).toBeCloseTo(286_397.0217, 3);
    expect(products.sums.margin.filter((margin) => margin < -1e-9).length).toBe(299);
  });

  it("sold so much at a discount", () => {
    const { monetary } = facts.metrics;
    const discounted = facts.figure("discountShare").map((share, row) => share * monetary[row]);
    expect(sum(discounted)).toBeCloseTo(1_209_292.3903, 3);
  });

  it("is irregular throughout by the limits of the textbooks", () => {
    expect(sizes(products.xyz.classOf, 4)).toEqual([0, 0, 1_836, 26]);
    const customers = groupClasses("customer", "revenue", facts);
    expect("kind" in customers ? [] : sizes(customers.xyz, 4)).toEqual([0, 0, 789, 4]);
  });

  it("varies by month and category", () => {
    const found = groupClasses("category", "revenue", facts);
    if ("kind" in found) throw new Error(found.reason);
    const byName = new Map(found.names.map((name, at) => [name, found.variation[at]]));
    expect(byName.size).toBe(17);
    expect(byName.get("Art")).toBeCloseTo(0.573954, 6);
    expect(byName.get("Supplies")).toBeCloseTo(1.971479, 6);
  });

  it("has a best customer who loses money", () => {
    const { codes, dictionary } = facts.customers.columns.customerName!;
    const row = codes.findIndex((code) => dictionary.at(code) === "Sean Miller");
    expect(facts.metrics.frequency[row]).toBe(5);
    expect(facts.metrics.monetary[row]).toBeCloseTo(25_043.05, 6);
    expect(facts.figure("margin")[row]).toBeCloseTo(-1_980.7393, 6);
  });
});

describe("AdventureWorks", () => {
  let facts: SegmentFacts;
  let products: ProductDescriptions;
  beforeAll(async () => {
    const listed = publishedRows("orders/adventureworks/AdventureWorks_Products.csv");
    const money = (text: string) => Number(text.replace(/[$,\s]/g, ""));
    const price = new Map(listed.map((row) => [row.ProductKey, money(row.ProductPrice)]));
    const lines = [2017, 2018, 2019].flatMap((year) =>
      publishedRows(`orders/adventureworks/AdventureWorks_Sales_${year}.csv`),
    );
    const iso = (text: string) => {
      const [month, date, year] = text.split("/");
      return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    };
    const column = (texts: readonly string[]) => ({
      kind: "text" as const,
      codes: Uint32Array.from(texts, (_, at) => at + 1),
      dictionary: listedTexts(["", ...texts]),
    });
    const table: ProductsTable = {
      rowCount: listed.length,
      sources: [],
      unreadable: [],
      columns: {
        productId: column(listed.map((row) => row.ProductKey)),
        productName: column(listed.map((row) => row.ProductName)),
        cost: { kind: "number", values: Float64Array.from(listed, (row) => money(row.ProductCost)) },
      },
    };
    const orders = ordersTable({
      orderId: lines.map((row) => row.OrderNumber),
      orderDay: lines.map((row) => iso(row.OrderDate)),
      customerId: lines.map((row) => row.CustomerKey),
      productId: lines.map((row) => row.ProductKey),
      quantity: lines.map((row) => Number(row.OrderQuantity)),
      amount: lines.map((row) => Number(row.OrderQuantity) * price.get(row.ProductKey)!),
    });
    facts = await factsOf({ orders, products: table });
    products = await productsOf(facts);
  });

  // Known from its courses as 24.9 million of revenue, 10.5 million of profit and 25,164 orders: two numbers are borne by
  // orders of two customers each.
  it("has its known revenue, profit, orders and pieces", () => {
    expect(facts.customers.rowCount).toBe(17_411);
    expect(sum(facts.metrics.frequency)).toBe(25_164);
    expect(sum(products.sums.revenue)).toBeCloseTo(24_914_586.8193, 3);
    expect(sum(products.sums.margin)).toBeCloseTo(10_457_715.4342, 3);
    expect(sum(products.sums.pieces)).toBe(84_174);
    expect(sizes(products.abc.classOf, 3)).toEqual([36, 44, 50]);
  });

  it("sells bottles with cages", () => {
    const { goods, together } = products;
    const found = together.pairs.find(
      ({ one, other }) =>
        goods.names[one] === "Road Bottle Cage" && goods.names[other] === "Water Bottle - 30 oz.",
    )!;
    expect(together.basketCount).toBe(25_164);
    expect(found.baskets).toBe(1_481);
    expect(found.support).toBeCloseTo(1_481 / 25_164, 12);
    expect(found.confidence).toBeCloseTo(0.8878897, 7);
    expect(found.lift).toBeCloseTo(5.6095546, 6);
  });
});
