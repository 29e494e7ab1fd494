/** A million orders of 200,000 customers with everything that any metric asks for, as typed columns. */
import type { TextColumn } from "../../../src/core/table/columns";
import { listedTexts } from "../../../src/core/table/columnTexts";
import type { CustomersTable, OrdersTable, Tables } from "../../../src/core/table/tables";
import { customerCount, rowCount } from "../metrics/input";

const productCount = 5_000;

export function wideTables(): Tables {
  const random = randomNumbers(20_251_231);
  const orders: Record<string, Uint32Array> = {};
  const draw = (role: string, of: (row: number) => number) => {
    orders[role] = Uint32Array.from({ length: rowCount }, (_, row) => of(row));
  };
  const upTo = (count: number) => 1 + Math.floor(random() * count);
  draw("orderId", (row) => 1 + (row % 3 === 0 ? row : row - (row % 3)));
  const customerOfOrder = (row: number) =>
    row < customerCount ? row : Math.floor(random() ** 2 * customerCount);
  draw("customerId", (row) => (row % 3 === 0 ? 1 + customerOfOrder(row) : 0));
  for (let row = 0; row < rowCount; row++) {
    if (row % 3 > 0) orders.customerId[row] = orders.customerId[row - (row % 3)];
  }
  draw("productId", () => 1 + Math.floor(random() ** 2 * productCount));
  draw("category", () => upTo(20));
  draw("channel", () => upTo(4));
  draw("managerName", () => upTo(30));
  draw("town", () => upTo(500));

  const column = (of: () => number) => Float64Array.from({ length: rowCount }, of);
  const quantity = column(() => Math.ceil(random() * 5));
  const amount = column(
    () => ((random() < 0.03 ? -1 : 1) * Math.floor(10_000 + random() ** 3 * 2_000_000)) / 100,
  );
  const cost = amount.map((worth) => Math.abs(worth) * (0.5 + random() * 0.6));
  const discount = column(() => (random() < 0.3 ? 0.1 : 0));
  const days = column(() => 19_358 + random() * 1_096);
  for (let row = 0; row < rowCount; row++) if (row % 3 > 0) days[row] = days[row - (row % 3)];

  const text = (role: string, size: number, prefix: string): TextColumn => ({
    kind: "text",
    codes: orders[role],
    dictionary: listedTexts(["", ...Array.from({ length: size }, (_, at) => `${prefix}${at}`)]),
  });
  const number = (values: Float64Array) => ({ kind: "number", values }) as const;
  return {
    customers: customers(random),
    orders: {
      rowCount,
      sources: [],
      unreadable: [],
      columns: {
        orderId: text("orderId", rowCount, "SO"),
        customerId: text("customerId", customerCount, "K"),
        productId: text("productId", productCount, "P"),
        category: text("category", 20, "category "),
        channel: text("channel", 4, "channel "),
        managerName: text("managerName", 30, "manager "),
        town: text("town", 500, "town "),
        orderDay: { kind: "day", days },
        quantity: number(quantity),
        amount: number(amount),
        cost: number(cost),
        discount: number(discount),
      },
    } satisfies OrdersTable,
  };
}

const firstNames = ["Anna", "Jan", "Мария", "Petr", "Ольга", "Eva", "Иван"];

function customers(random: () => number): CustomersTable {
  const all = Uint32Array.from({ length: customerCount }, (_, row) => row + 1);
  const some = (size: number) => all.map(() => Math.floor(random() * (size + 1)));
  const listed = (size: number, of: (at: number) => string) =>
    listedTexts(["", ...Array.from({ length: size }, (_, at) => of(at))]);
  const name = (at: number) =>
    at % 10 === 0 ? `Firma ${at}, s.r.o.` : `${firstNames[at % 7]} Nováková${at}`;
  return {
    rowCount: customerCount,
    sources: [],
    unreadable: [],
    columns: {
      customerId: { kind: "text", codes: all, dictionary: listed(customerCount, (at) => `K${at}`) },
      customerName: { kind: "text", codes: all, dictionary: listed(customerCount, name) },
      town: { kind: "text", codes: some(500), dictionary: listed(500, (at) => `town ${at}`) },
      industry: { kind: "text", codes: some(20), dictionary: listed(20, (at) => `industry ${at}`) },
      birthDay: { kind: "day", days: Float64Array.from(all, () => Math.floor(random() * 15_000)) },
      registeredDay: {
        kind: "day",
        days: Float64Array.from(all, () => 15_000 + Math.floor(random() * 4_000)),
      },
    },
  };
}

/** Lehmer's generator with the constants of Park and Miller. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
