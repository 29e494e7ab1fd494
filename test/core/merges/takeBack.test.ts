import * as fc from "fast-check";
import type { CellValue } from "../../../src/core/table/cells";
import { apart, type MadeBook, merged } from "./madeBook";

const people = 7;

/** Ids are there in some books; several share a phone or have none; some orders name no id. */
const books = fc
  .record({
    hasIds: fc.boolean(),
    rows: fc.array(
      fc.record({
        phone: fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }),
        note: fc.option(fc.constantFrom("vip", "debtor", "asked twice"), { nil: null }),
      }),
      { minLength: people, maxLength: people },
    ),
    orders: fc.array(
      fc.record({ of: fc.nat(people - 1), hasId: fc.boolean(), number: fc.option(fc.nat(5), { nil: null }) }),
      { maxLength: 12 },
    ),
    merges: fc.array(fc.uniqueArray(fc.nat(people - 1), { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    }),
    order: fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }),
    moved: fc.array(fc.nat(100), { minLength: people, maxLength: people }),
  })
  .map(({ hasIds, rows, orders, ...rest }) => {
    const phoneOf = (phone: number | null, row: number) =>
      phone === null ? null : String(601_000_000 + phone * 10 + row);
    const customers = rows.map(({ phone, note }, row): CellValue[] => [
      hasIds ? `K${row}` : null,
      `Name ${row}`,
      phoneOf(phone, row),
      note,
    ]);
    const bought = orders.map(({ of, hasId, number }, at): CellValue[] => [
      number === null ? null : `A${at}-${number}`,
      45_000 + at,
      hasId ? customers[of]![0]! : null,
      customers[of]![2]!,
    ]);
    const book: MadeBook = { customers, orders: bought, lines: [] };
    return { book, hasIds, ...rest };
  });

/** Merges what is still there of each group; tells how many merges that were. */
function mergedInTurn(book: MadeBook, merges: readonly (readonly number[])[]) {
  let now = book;
  let count = 0;
  for (const group of merges) {
    const rows = group.filter((row) => now.customers[row]!.some((value) => value !== null));
    if (rows.length > 1) now = merged(now, rows, ++count);
  }
  return { now, count };
}

const numbersIn = (order: readonly number[], count: number) =>
  order
    .slice(0, count)
    .map((key, index) => ({ key, number: index + 1 }))
    .sort((one, other) => one.key - other.key)
    .map(({ number }) => `M${number}`);

it("gives every row and every order back, in whatever order merges are taken apart", () => {
  fc.assert(
    fc.property(books, ({ book, merges, order }) => {
      const { now, count } = mergedInTurn(book, merges);
      const back = numbersIn(order, count).reduce(apart, now);
      expect(back.customers).toEqual(book.customers);
      expect(back.orders).toEqual(book.orders);
      expect(back.lines.every(({ record, cells }) => record === undefined && cells.size === 0)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

it("gives them back when rows have been sorted meanwhile", () => {
  fc.assert(
    fc.property(
      books.filter(({ hasIds }) => hasIds),
      ({ book, merges, order, moved }) => {
        const { now, count } = mergedInTurn(book, merges);
        const shuffled = (rows: MadeBook["orders"]) =>
          rows
            .map((row, at) => ({ row, key: moved[at % moved.length]! }))
            .sort((one, other) => one.key - other.key)
            .map(({ row }) => row);
        const sorted = { ...now, customers: shuffled(now.customers), orders: shuffled(now.orders) };
        const back = numbersIn(order, count).reduce(apart, sorted);
        const asSet = (rows: MadeBook["orders"]) => rows.map((row) => JSON.stringify(row)).sort();
        expect(asSet(back.customers)).toEqual(asSet(book.customers));
        expect(asSet(back.orders)).toEqual(asSet(book.orders));
      },
    ),
    { numRuns: 400 },
  );
});

const pair: MadeBook = {
  customers: [
    ["K0", "Jan Novák", "601111111", null],
    ["K1", "J. Novák", null, "vip"],
    ["K2", "Jan Nowak", "602222222", "vip"],
  ],
  orders: [
    ["A1", 45_000, "K0", null],
    ["A2", 45_001, "K1", null],
  ],
  lines: [],
};

it("puts a row below the table where its place has been taken", () => {
  const now = merged(pair, [0, 1], 1);
  expect(now.customers[1]).toEqual([null, null, null, null]);
  expect(now.orders.map((row) => row[2])).toEqual(["K0", "K0"]);
  const taken = {
    ...now,
    customers: now.customers.map((row, at) => (at === 1 ? ["K9", "New", null, null] : row)),
  };
  const back = apart(taken, "M1");
  expect(back.customers[3]).toEqual(["K1", "J. Novák", null, "vip"]);
  expect(back.customers[1]).toEqual(["K9", "New", null, null]);
  expect(back.orders).toEqual(pair.orders);
});

it("leaves what somebody has changed since", () => {
  const now = merged(pair, [0, 1], 1);
  expect(now.customers[0]).toEqual(["K0", "Jan Novák", "601111111", "vip"]);
  const changed: MadeBook = {
    ...now,
    customers: now.customers.map((row, at) =>
      at === 0 ? ["K0", "Jan Novák", "601111111", "pays late"] : row,
    ),
    orders: now.orders.map((row, at) => (at === 1 ? ["A2", 45_001, "K2", null] : row)),
  };
  const back = apart(changed, "M1");
  expect(back.customers[0]![3]).toBe("pays late");
  expect(back.customers[1]).toEqual(pair.customers[1]);
  expect(back.orders[1]![2]).toBe("K2");
});
