import { readFileSync } from "node:fs";
import { isoDay } from "../../../src/core/day";
import { readTables } from "../../../src/core/table/readTables";
import { recognise } from "../../../src/core/table/recognise";
import { readCsv } from "../../../src/files/csv/readCsv";

const source = (path: string) => ({
  name: path.split("/").at(-1)!,
  cells: readCsv(readFileSync(`../shared/data/${path}`)),
  excelTables: [],
});
const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
const period = (days: Float64Array) => [
  isoDay(days.reduce((one, other) => Math.min(one, other))),
  isoDay(days.reduce((one, other) => Math.max(one, other))),
];

// Figures of shared/data/PROVENANCE.tsv.
it("reads Superstore: 9,994 rows, 793 customers, 5,009 orders, sales of 2,297,200.8603", () => {
  const sources = [source("orders/superstore_orders.csv"), source("orders/superstore_returns.csv")];
  const recognition = recognise(sources);
  expect(recognition.questions).toEqual([]);
  const { orders, customers } = readTables(sources, recognition);
  expect(customers).toBeUndefined();
  expect(orders.rowCount).toBe(9994);
  expect(orders.unreadable).toEqual([]);
  expect(orders.columns.customerId!.dictionary.size - 1).toBe(793);
  expect(orders.columns.orderId!.dictionary.size - 1).toBe(5009);
  expect(total(orders.columns.amount!.values)).toBeCloseTo(2_297_200.8603, 4);
});

// Rows are those of PROVENANCE.tsv; the sum of price × quantity, 17,411 buyers and 25,162 orders were counted with
// Python's csv module from the same files.
it("reads AdventureWorks: three years stacked, prices from the products, dates of the US", () => {
  const file = (name: string) => source(`orders/adventureworks/AdventureWorks_${name}.csv`);
  const sources = ["Customers", "Products", "Sales_2017", "Sales_2018", "Sales_2019"].map(file);
  const recognition = recognise(sources);
  expect(recognition.questions).toEqual([]);
  const { orders, customers, products } = readTables(sources, recognition);
  expect(orders.sources.map(({ firstIndex }) => firstIndex)).toEqual([0, 2630, 2630 + 23_935]);
  expect(orders.rowCount).toBe(2630 + 23_935 + 29_481);
  expect(customers?.rowCount).toBe(18_148);
  expect(products?.rowCount).toBe(293);
  expect(total(orders.columns.amount!.values)).toBeCloseTo(24_914_586.819303, 5);
  expect(orders.columns.customerId!.dictionary.size - 1).toBe(17_411);
  expect(orders.columns.orderId!.dictionary.size - 1).toBe(25_162);
  expect(period(orders.columns.orderDay!.days)[0]).toBe("2017-01-01");
  expect(customers?.columns.customerName?.dictionary.at(1)).toBe("JON YANG");
  expect(isoDay(customers!.columns.birthDay!.days[0])).toBe("1966-04-08");
  expect([...orders.unreadable, ...customers!.unreadable, ...products!.unreadable]).toEqual([]);
});

it("reads the orders of the rfm package: 4,906 rows of 995 customers", () => {
  const sources = [source("segments/rfm_data_orders.csv")];
  const recognition = recognise(sources);
  expect(recognition.questions).toEqual([]);
  const { orders } = readTables(sources, recognition);
  expect(orders.rowCount).toBe(4906);
  expect(orders.columns.customerId!.dictionary.size - 1).toBe(995);
});
