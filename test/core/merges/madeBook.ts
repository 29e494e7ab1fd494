/** A small book in memory, to merge in and to take apart. */
import type { CustomerCells } from "../../../src/core/merges/customerCells";
import type { MergedLine } from "../../../src/core/merges/mergedLine";
import { planMerge } from "../../../src/core/merges/mergePlan";
import type { OrderCells } from "../../../src/core/merges/orderCells";
import { survivingRecord } from "../../../src/core/merges/survivingRecord";
import { takeBack } from "../../../src/core/merges/takeBack";
import type { CellValue } from "../../../src/core/table/cells";
import type { OrderRole, Role } from "../../../src/core/table/roles";

export interface MadeBook {
  /** Id, name, phone, note. */
  readonly customers: readonly (readonly CellValue[])[];
  /** Order id, day, customer's id, phone. */
  readonly orders: readonly (readonly CellValue[])[];
  readonly lines: readonly MergedLine[];
}

const roles: readonly (Role | undefined)[] = ["customerId", "customerName", "phone", undefined];
const orderRoles: readonly OrderRole[] = ["orderId", "orderDay", "customerId", "phone"];

/** The customers stand from row 2 of their sheet on, the orders from row 1. */
const firstRow = 2;

/** Merges rows of the customers, that are all there still. */
export function merged(book: MadeBook, rows: readonly number[], number: number): MadeBook {
  const cells = cellsOf(book);
  const plan = planMerge(
    {
      cells,
      orders: ordersOf(book),
      place: (row) => ({ sheet: "Customers", row: row + firstRow }),
      format: () => "General",
      ordersOf: (row) =>
        book.orders.flatMap((order, at) => (isOrderOf(order, book.customers[row]!) ? [at] : [])),
      fullName: (row) => String(book.customers[row]![1] ?? ""),
    },
    survivingRecord(cells, rows, { rules: { "column 3": "keepAll" } }),
    `M${number}`,
    20_000,
  );
  const customers = book.customers.map((row) => [...row]);
  for (const { row, at, value } of plan.cells) customers[row]![at] = value;
  const orders = book.orders.map((row) => [...row]);
  for (const { record } of plan.lines)
    for (const { row, cells: own } of record!.orders)
      for (const { role, after } of own) orders[row - 1]![orderRoles.indexOf(role)] = after;
  return { customers, orders, lines: asRead([...book.lines, ...plan.lines]) };
}

/** Takes one merge apart. */
export function apart(book: MadeBook, merge: string): MadeBook {
  const chosen = book.lines.filter((line) => line.merge === merge);
  const back = takeBack(cellsOf(book), ordersOf(book), (row) => row - firstRow, book.lines, chosen, 20_001);
  const customers = book.customers.map((row) => [...row]);
  for (const { row, at, value } of back.cells) customers[row]![at] = value;
  const orders = book.orders.map((row) => [...row]);
  for (const { row, role, value } of back.orders) orders[row]![orderRoles.indexOf(role)] = value;
  return { customers: [...customers, ...back.below], orders, lines: asRead(back.lines) };
}

/** What the sheet gives back of it: the record passes through JSON. */
const asRead = (lines: readonly MergedLine[]): readonly MergedLine[] =>
  lines.map((line) => (line.record ? { ...line, record: JSON.parse(JSON.stringify(line.record)) } : line));

/** By id, else by phone. */
function isOrderOf(order: readonly CellValue[], customer: readonly CellValue[]): boolean {
  if (order[2] !== null) return order[2] === customer[0];
  return order[3] !== null && order[3] === customer[2];
}

const cellsOf = ({ customers }: MadeBook): CustomerCells => ({
  columns: roles.map((role, column) => ({ column, label: `column ${column}`, ...(role && { role }) })),
  rowCount: customers.length,
  value: (row, at) => customers[row]![at] ?? null,
  isFormula: () => false,
  day: () => Number.NaN,
  source: () => "",
});

const ordersOf = ({ orders }: MadeBook): OrderCells => ({
  rowCount: orders.length,
  place: (row) => ({ sheet: "Orders", row: row + 1 }),
  value(row, role) {
    const at = orderRoles.indexOf(role);
    return at < 0 ? undefined : (orders[row]![at] ?? null);
  },
  isFormula: () => false,
});
