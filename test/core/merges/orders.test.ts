import type { LinkRole, OrderCells } from "../../../src/core/merges/orderCells";
import { orderKey } from "../../../src/core/merges/orderKey";
import { repointOrders } from "../../../src/core/merges/repointOrders";
import type { CellValue } from "../../../src/core/table/cells";
import type { OrderRole } from "../../../src/core/table/roles";

type Row = Readonly<Partial<Record<OrderRole, CellValue>>>;

const ordersOf = (rows: readonly Row[], formulas: readonly string[] = []): OrderCells => ({
  rowCount: rows.length,
  place: (row) => ({ sheet: "Orders", row: row + 1 }),
  value: (row, role) => rows[row]![role],
  isFormula: (row, role) => formulas.includes(`${row} ${role}`),
});

const own = {
  customerId: "K2",
  customerName: "J. Novak",
  phone: "+420 601 123 456",
  company: "Novak s.r.o.",
};
const surviving = {
  customerId: "K1",
  customerName: "Jan Novák",
  phone: "601123456",
  company: "Novák, s.r.o.",
};
const changed = (row: Row, formulas: readonly string[] = []): readonly [LinkRole, CellValue][] =>
  repointOrders(ordersOf([row], formulas), [0], own, surviving).flatMap(({ cells }) =>
    cells.map(({ role, after }) => [role, after] as [LinkRole, CellValue]),
  );

it("renames what names the row that went away, in whatever spelling", () => {
  expect(changed({ customerId: "K2", customerName: "J.  NOVAK", phone: "601 123 456" })).toEqual([
    ["customerId", "K1"],
    ["phone", "601123456"],
    ["customerName", "Jan Novák"],
  ]);
});

it("leaves a name that is not the row's own, an empty cell and a formula", () => {
  expect(changed({ customerId: "K2", customerName: "Petr Malý", phone: null })).toEqual([
    ["customerId", "K1"],
  ]);
  expect(changed({ customerId: "K2", phone: "601123456" }, ["0 customerId"])).toEqual([]);
});

it("renames the firm where an order names it", () => {
  expect(changed({ customerName: "Novak s.r.o." })).toEqual([["customerName", "Novák, s.r.o."]]);
});

it("knows an order by its id, else by what was bought", () => {
  const orders = ordersOf([
    { orderId: 17, amount: 5 },
    { orderId: "17", amount: 9 },
    { orderDay: 45_000, amount: 9, customerId: "K1" },
    { orderDay: 45_000, amount: 9, customerId: "K2" },
    { orderDay: 45_001, amount: 9 },
  ]);
  const keys = [0, 1, 2, 3, 4].map((row) => orderKey(orders, row));
  expect(keys.slice(0, 2)).toEqual(["id 17", "id 17"]);
  expect(keys[2]).toBe(keys[3]);
  expect(keys[4]).not.toBe(keys[2]);
});
