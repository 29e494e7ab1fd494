import { dayOf, isoDay } from "../../src/core/day";
import { abcClasses, classifyAbc } from "../../src/core/segments/abc";
import { type CustomerDescriptions, describeCustomers } from "../../src/core/segments/describeCustomers";
import { ordersTable } from "../core/byHand/tables";
import { publishedRows } from "./files";

const rows = publishedRows("orders/superstore_orders.csv");

describe("Superstore, 9,994 order lines", () => {
  let described: CustomerDescriptions;

  beforeAll(async () => {
    const orders = ordersTable({
      orderId: rows.map((row) => row["Order ID"]),
      orderDay: rows.map((row) => row["Order Date"]),
      customerId: rows.map((row) => row["Customer ID"]),
      customerName: rows.map((row) => row["Customer Name"]),
      quantity: rows.map((row) => Number(row.Quantity)),
      amount: rows.map((row) => Number(row.Sales)),
    });
    described = await describeCustomers({ orders }, {}, dayOf(2026, 1, 1));
  });

  it("has the published sums", () => {
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    expect(described.customers.rowCount).toBe(793);
    expect(sum(described.metrics.frequency)).toBe(5_009);
    expect(sum(described.metrics.monetary)).toBeCloseTo(2_297_200.8603, 4);
  });

  it("has the published ABC classes of customers", () => {
    const sizes = abcClasses.map(
      (_, place) => described.classes.abc.classOf.filter((own) => own === place).length,
    );
    expect(sizes).toEqual([396, 209, 188]);
  });

  it("counts to its latest order", () => {
    expect(isoDay(described.asOfDay)).toBe("2014-12-31");
  });
});

it("classifies its products as published", () => {
  const sales = new Map<string, number>();
  for (const row of rows) {
    const product = row["Product ID"];
    sales.set(product, (sales.get(product) ?? 0) + Number(row.Sales));
  }
  const { abcClass } = classifyAbc(Float64Array.from(sales.values()));
  expect(abcClasses.map((name) => abcClass.filter((own) => own === name).length)).toEqual([414, 489, 959]);
});
