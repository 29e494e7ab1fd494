import fc from "fast-check";
import { limitRatio, spreadOf } from "../../../../src/core/checks/orders/spread";
import { type Cell, found, type HandTable, times } from "../checkedBook";

const day = (value: number): Cell => ({ value, format: "dd.mm.yyyy" });

function orders(columns: HandTable): HandTable {
  const rows = Math.max(...Object.values(columns).map((cells) => cells.length));
  return {
    orderId: times(rows, (at) => `N${at}`),
    orderDay: times(rows, (at) => day(45_000 + at)),
    amount: times(rows, () => 10),
    ...columns,
  };
}

describe("customers of orders", () => {
  const customers = {
    customerId: ["K1", "K2"],
    customerName: ["Иван Пётров", "Eva Malá"],
    email: ["i@p.ru", ""],
    registeredDay: [day(45_002), ""],
  };

  it("missing altogether", async () => {
    const hand = { customers, orders: orders({ customerId: ["K1", "", ""], customerName: ["", "", "Eva"] }) };
    expect(await found("noCustomer", hand)).toEqual([[3, "customerId"]]);
  });

  it("nobody knows", async () => {
    const hand = {
      customers,
      orders: orders({
        customerId: ["K1", "K9", "", "", "", ""],
        customerName: ["x", "Eva Malá", "ИВАН ПЕТРОВ", "Jan", "Jan", ""],
        email: ["", "", "", "", "I@P.RU", ""],
      }),
    };
    expect(await found("unknownCustomer", hand)).toEqual([
      [3, "customerId"],
      [5, "customerName"],
    ]);
  });

  it("with ids of another program are found by name", async () => {
    const ids = times(20, (at) => `X${at}`);
    const hand = { customers, orders: orders({ customerId: ids, customerName: ids.map(() => "Eva Malá") }) };
    expect(await found("unknownCustomer", hand)).toEqual([]);
  });

  it("registered after their order", async () => {
    const hand = { customers, orders: orders({ customerId: ["K1", "K2", "K1", "K1", "K1", "K1"] }) };
    // Row 2 is of serial 45000, K1 since 45002; row 3 has a customer without a date.
    expect(await found("orderBeforeCustomer", hand)).toEqual([[2, "orderDay"]]);
    const settings = { orderBeforeCustomer: { graceDays: 2 } };
    expect(await found("orderBeforeCustomer", hand, { settings })).toEqual([]);
  });
});

it("finds orders of tomorrow, not of today", async () => {
  const hand = { orders: orders({ orderDay: [day(46_203), day(46_204.5)] }) };
  expect(await found("orderFuture", hand)).toEqual([[3, "orderDay"]]);
});

describe("amounts", () => {
  const lines = (discount: readonly number[], amount: readonly number[]) => ({
    orders: orders({ quantity: [1, 2, 3, 4, 5, 6], price: [10, 10.5, 9.99, 7, 3, 2], discount, amount }),
  });

  it.each([
    ["no discount", [0, 0, 0, 0, 0, 0], [10, 21, 29.97, 28, 15, 12]],
    ["a share", [0.1, 0, 0.05, 0, 0, 0.5], [9, 21, 28.47, 28, 15, 6]],
    ["percents", [10, 0, 5, 0, 0, 50], [9, 21, 28.47, 28, 15, 6]],
    ["money off the row", [1, 0, 2, 0, 3, 0], [9, 21, 27.97, 28, 12, 12]],
    ["money off the piece", [1, 0, 2, 0, 3, 0], [9, 21, 23.97, 28, 0, 12]],
  ])("add up with %s; the one that does not is found", async (_, discount, amount) => {
    expect(await found("amountMismatch", lines(discount, amount))).toEqual([]);
    const spoiled = amount.map((value, at) => (at === 3 ? value + 1 : value));
    expect(await found("amountMismatch", lines(discount, spoiled))).toEqual([[5, "amount"]]);
  });

  it("that follow no rule at all are believed", async () => {
    expect(await found("amountMismatch", lines([0, 0, 0, 0, 0, 0], [1, 2, 3, 4, 15, 6]))).toEqual([]);
  });

  it("may be rounded to whole money, and returns be negative", async () => {
    const hand = {
      orders: orders({ quantity: [1, 2, -3, 1], price: [10.4, 10.2, 9.99, 5], amount: [10, 20, -30, 5] }),
    };
    expect(await found("amountMismatch", hand)).toEqual([]);
  });

  it("below zero and of zero", async () => {
    const hand = {
      orders: orders({ amount: [5, -5, 0, 0, 0], quantity: [1, 1, 1, 0, 1], discount: [0, 0, 0, 0, 1] }),
    };
    expect(await found("amountNegative", hand)).toEqual([[3, "amount"]]);
    expect(await found("amountZero", hand)).toEqual([[4, "amount"]]);
  });

  it("far from what is usual of the product", async () => {
    const product = [...times(20, () => "Tea"), ...times(20, () => "Car"), "Tea", "Car", "Tea"];
    const amount = [...times(20, (at) => 90 + at), ...times(20, (at) => 90_000 + at), 90_000, 90_000, 1];
    const hand = { orders: orders({ productName: product, amount }) };
    expect(await found("amountExtreme", hand)).toEqual([
      [42, "amount"],
      [44, "amount"],
    ]);
  });

  it("of many pieces are no extremes", async () => {
    const hand = {
      orders: orders({
        productName: times(22, () => "Tea"),
        quantity: [...times(20, () => 1), 200, 1],
        amount: [...times(20, (at) => 90 + at), 20_000, 950],
      }),
    };
    const rows = await found("amountExtreme", hand);
    // 200 pieces at 100 are a great order, as a whole more than fifty times the usual; one piece at 950 is a slip.
    expect(rows).toEqual([
      [22, "amount"],
      [23, "amount"],
    ]);
    const settings = { amountExtreme: { times: 500 } };
    expect(await found("amountExtreme", hand, { settings })).toEqual([[23, "amount"]]);
  });

  it("prices far from the product's usual one", async () => {
    const hand = {
      orders: orders({
        productName: times(12, () => "Tea"),
        price: [10, 10, 11, 10, 12, 10, 11, 10, 10, 19, 25, 4],
      }),
    };
    expect(await found("priceUnusual", hand)).toEqual([
      [12, "price"],
      [13, "price"],
    ]);
  });
});

describe("the spread of values", () => {
  it("is the median and MAD of the logarithms", () => {
    const byDefinition = (values: readonly number[]) => {
      const middleOf = (list: readonly number[]) => {
        const sorted = [...list].sort((one, other) => one - other);
        const at = sorted.length >> 1;
        return sorted.length % 2 === 1 ? sorted[at] : (sorted[at - 1] + sorted[at]) / 2;
      };
      const logs = values.map(Math.log);
      const median = middleOf(logs);
      return { median, mad: middleOf(logs.map((log) => Math.abs(log - median))) };
    };
    const odd = fc
      .array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 41 })
      .filter(({ length }) => length % 2 === 1);
    fc.assert(
      fc.property(odd, (values) => {
        const { median, medianRatio } = spreadOf(Float64Array.from(values).sort());
        const { median: log, mad } = byDefinition(values);
        expect(Math.log(median)).toBeCloseTo(log, 9);
        expect(Math.log(medianRatio)).toBeCloseTo(mad, 9);
      }),
    );
  });

  it("never lets a limit be nearer than asked", () => {
    expect(limitRatio({ median: 1, medianRatio: 1 }, 6, 20)).toBe(20);
    // 1.5 to the power of 1.4826 × 6.
    expect(limitRatio({ median: 1, medianRatio: 1.5 }, 6, 20)).toBeCloseTo(36.85, 2);
  });
});

describe("duplicates", () => {
  it("order numbers with another customer or day", async () => {
    const hand = {
      orders: orders({
        orderId: ["1", "1", "2", "2", "3", "3", "4", "4", "", ""],
        orderDay: [1, 1, 2, 2, 3, 4, 5, 5, 6, 7].map((at) => day(45_000 + at)),
        customerId: ["A", "A", "B", "C", "D", "D", "E", "", "F", "G"],
      }),
    };
    expect(await found("duplicateOrder", hand)).toEqual([
      [5, "orderId"],
      [7, "orderId"],
    ]);
  });

  it("order numbers that begin anew every year", async () => {
    const hand = {
      orders: orders({
        orderId: times(120, (at) => String(at % 60)),
        orderDay: times(120, (at) => day(at < 60 ? 45_000 : 45_400)),
        customerId: times(120, (at) => `K${at}`),
      }),
    };
    expect(await found("duplicateOrder", hand)).toEqual([]);
  });

  it("rows alike in every cell, whatever numbers the rows", async () => {
    const hand = {
      orders: {
        ...orders({
          orderId: ["1", "1", "1", "2", "1"],
          customerId: ["A", "A", "A", "A", "A"],
          amount: [5, 5, 6, 5, 5],
        }),
        orderDay: times(5, () => day(45_000)),
        OtherNumber: [1, 2, 3, 4, 5],
      },
    };
    expect(await found("duplicateRow", hand)).toEqual([
      [3, "orderId"],
      [6, "orderId"],
    ]);
    const told = { orders: { ...hand.orders, OtherNumber: [1, 1, 3, 4, 9.5] } };
    expect(await found("duplicateRow", told)).toEqual([[3, "orderId"]]);
  });

  it("rows alike: the same as comparing every two", async () => {
    const cell = fc.constantFrom("", "a", "b", 1, 2);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 12 }),
        async (rows) => {
          const column = (at: number) => rows.map((row) => row[at]);
          const hand = {
            orders: {
              orderId: rows.map(() => "1"),
              orderDay: rows.map(() => day(45_000)),
              amount: rows.map(() => 1),
              customerId: column(0),
              status: column(1),
              channel: column(2),
            },
          };
          const expected = rows.flatMap((row, at) =>
            rows.slice(0, at).some((other) => other.every((value, place) => value === row[place]))
              ? [at + 2]
              : [],
          );
          expect((await found("duplicateRow", hand)).map(([row]) => row)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("products", () => {
  it("cost above price, cost missing", async () => {
    const products = {
      productId: ["1", "2", "3", "4"],
      productName: ["A", "B", "C", "D"],
      price: [10, 10, 10, ""],
      cost: [5, 12, "", 3],
    };
    expect(await found("costAbovePrice", { products, orders: orders({ productId: ["1"] }) })).toEqual([
      [3, "cost"],
    ]);
    expect(await found("costMissing", { products, orders: orders({ productId: ["1"] }) })).toEqual([
      [4, "cost"],
    ]);
  });

  it("spelt in two ways", async () => {
    const productName = [
      "Чай «Ассам», 100 г",
      "Чай «Ассам», 100 г",
      "чай Ассам 100г",
      "Сок 1,5 л",
      "Сок 15 л",
    ];
    expect(await found("productTwoNames", { orders: orders({ productName }) })).toEqual([
      [4, "productName", "Чай «Ассам», 100 г"],
    ]);
  });

  it("with one code and two names", async () => {
    const hand = {
      orders: orders({
        productId: ["1", "1", "1", "2", ""],
        productName: ["Tea", "Tea", "Coffee", "Coffee", "Milk"],
      }),
    };
    expect(await found("productCodeTwoNames", hand)).toEqual([[4, "productName"]]);
  });
});
