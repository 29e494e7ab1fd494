import fc from "fast-check";
import { dayOf, isoDay } from "../../../src/core/day";
import { baskets } from "../../../src/core/products/baskets";
import { describeProducts, type ProductDescriptions } from "../../../src/core/products/describeProducts";
import { productColumns } from "../../../src/core/products/productColumns";
import { boughtTogether, customaryTogether } from "../../../src/core/products/together";
import { type BookCells, factsByHand } from "../byHand/facts";

async function described(cells: BookCells): Promise<ProductDescriptions> {
  const { facts } = await factsByHand(cells);
  const result = await describeProducts(facts);
  if ("kind" in result) throw new Error(result.reason);
  return result;
}

const book: BookCells = {
  asOf: "2025-03-31",
  orders: {
    orderId: ["1", "1", "2", "3", "4", "5"],
    orderDay: ["2025-01-10", "2025-01-10", "2025-02-01", "2025-02-02", "2025-02-03", "2025-03-01"],
    customerId: ["a", "a", "b", "", "a", "b"],
    productId: ["T1", "C1", "t1", "T1", "T1", ""],
    productName: ["Tea", "Cup", "Green tea", "Tea", "Tea", "Loose"],
    quantity: [2, 1, 1, 1, -1, 1],
    amount: [20, 8, 10, 10, -10, 5],
    cost: [8, 3, 4, 4, 4, 1],
  },
};

it("sums up products by code, rows without a customer included", async () => {
  const { goods, sums, rowsWithoutProduct } = await described(book);
  expect([goods.ids, goods.names]).toEqual([
    ["T1", "C1"],
    ["Tea", "Cup"],
  ]);
  expect([...sums.revenue]).toEqual([30, 8]);
  expect([...sums.sold]).toEqual([40, 8]);
  expect([...sums.back]).toEqual([10, 0]);
  expect([...sums.pieces]).toEqual([3, 1]);
  expect([...sums.orders]).toEqual([3, 1]);
  expect([...sums.buyers]).toEqual([2, 1]);
  // Costs of T1 are 8 for two pieces and 4 for one: of the row. 12 + 6 + 6 - 6.
  expect([...sums.margin]).toEqual([18, 5]);
  expect([sums.firstDay[0], sums.lastDay[0]]).toEqual([dayOf(2025, 1, 10), dayOf(2025, 2, 2)]);
  expect(rowsWithoutProduct).toBe(1);
});

it("has columns for all of it", async () => {
  const products = await described(book);
  const first = Object.fromEntries(
    productColumns.map(({ id, figures }) => {
      const found = figures(products);
      return [
        id,
        found.kind === "number" ? found.values[0] : found.kind === "class" ? found.classOf[0] : null,
      ];
    }),
  );
  expect(first).toMatchObject({
    revenue: 30,
    marginShare: 0.6,
    returnsShare: 0.25,
    averagePrice: 10,
    abc: 0,
  });
});

it.each([
  ["no column of products", { customerId: ["a"], orderDay: ["2025-01-01"], amount: [1] }, "noColumn"],
  ["no dates", { customerId: ["a"], productName: ["x"], amount: [1] }, "noColumn"],
  ["no row that counts", { orderDay: ["2025-01-01"], productName: ["x"], amount: [null] }, "noOrders"],
])("says why nothing can be said: %s", async (_, orders, reason) => {
  const { facts } = await factsByHand({ orders });
  expect(await describeProducts(facts)).toMatchObject({ kind: "missing", reason });
});

describe("trend", () => {
  /** One product with sales so many days before the as-of day. */
  const changeOf = async (...sales: readonly (readonly [age: number, amount: number])[]) => {
    const { trends } = await described({
      asOf: "2025-03-31",
      orders: {
        orderDay: sales.map(([age]) => isoDay(dayOf(2025, 3, 31) - age)),
        amount: sales.map(([, amount]) => amount),
        productName: sales.map(() => "Tea"),
      },
    });
    return [trends.change[0], trends.toYearBefore[0]];
  };

  it("compares thirteen weeks with the same weeks a year earlier", async () => {
    expect(await changeOf([0, 30], [90, 30], [364, 20], [454, 20], [100, 999])).toEqual([0.5, 1]);
  });

  it("compares a younger product with the thirteen weeks before", async () => {
    expect(await changeOf([0, 30], [91, 40], [181, 20])).toEqual([-0.5, 0]);
    // Sold for 400 days: not in all of the weeks a year earlier.
    expect(await changeOf([0, 30], [91, 40], [400, 20])).toEqual([-0.25, 0]);
  });

  it("says nothing of a product that is too young, or had no sales to compare with", async () => {
    expect((await changeOf([0, 30], [180, 10]))[0]).toBe(Number.NaN);
    expect((await changeOf([0, 30], [500, 10]))[0]).toBe(Number.NaN);
  });
});

describe("unprofitable products", () => {
  interface Sale {
    readonly age?: number;
    readonly amount: number;
    readonly cost?: number;
    readonly discount?: number;
  }
  const causesOf = async (...sales: readonly Sale[]) => {
    const { unprofitable } = await described({
      asOf: "2025-03-31",
      orders: {
        orderDay: sales.map(({ age = 0 }) => isoDay(dayOf(2025, 3, 31) - age)),
        amount: sales.map(({ amount }) => amount),
        cost: sales.map(({ cost }) => cost ?? null),
        discount: sales.map(({ discount }) => discount ?? 0),
        productName: sales.map(() => "Tea"),
      },
    });
    return unprofitable.map(({ cause }) => cause);
  };
  const times = (count: number, sale: Sale) => Array.from({ length: count }, () => sale);

  it.each<[string, Sale[], string[]]>([
    ["sold below cost", [{ amount: 9, cost: 10 }], ["priceBelowCost"]],
    ["sold below cost by discounts", [{ amount: 9, cost: 10, discount: 0.2 }], ["discounts"]],
    ["below cost even without the discount", [{ amount: 9, cost: 12, discount: 0.1 }], ["priceBelowCost"]],
    [
      "sent back more than it earns",
      [
        { amount: 12, cost: 10 },
        { amount: -20, cost: 10 },
      ],
      ["returns"],
    ],
    ["sent back altogether, cost unknown", [{ amount: 10 }, { amount: -10 }], ["returns"]],
    ["that earns", [{ amount: 12, cost: 10 }], []],
    [
      "with a fall beyond chance",
      [...times(8, { age: 120, amount: 5 }), { age: 181, amount: 5 }],
      ["fallingDemand"],
    ],
    [
      "with a fall that may be chance",
      [
        { age: 120, amount: 5 },
        { age: 181, amount: 5 },
      ],
      [],
    ],
    [
      "out of season: nothing now, nothing a year ago",
      [...times(20, { age: 200, amount: 5 }), ...times(20, { age: 564, amount: 5 })],
      ["outOfSeason"],
    ],
  ])("one %s", async (_, sales, expected) => {
    expect(await causesOf(...sales)).toEqual(expected);
  });
});

describe("bought together", () => {
  const together = async (orders: readonly (readonly string[])[], settings = customaryTogether) => {
    const lines = orders.flatMap((items, order) => items.map((item) => ({ order, item })));
    const { facts } = await factsByHand({
      orders: {
        orderId: lines.map(({ order }) => order + 1),
        orderDay: lines.map(() => "2025-01-01"),
        customerId: lines.map(() => "a"),
        productName: lines.map(({ item }) => item),
        amount: lines.map(() => 1),
      },
    });
    const goods = facts.goods()!;
    const found = boughtTogether(facts, goods, settings);
    return {
      ...found,
      pairs: found.pairs.map(({ one, other, ...rest }) => ({
        ...rest,
        one: goods.ids[one],
        other: goods.ids[other],
      })),
    };
  };

  it("finds support, confidence and lift", async () => {
    // Ten baskets: bread 4, butter 5, milk 4, tea 1; an average pair meets 1.15 times by chance, and 1.15 + 3√1.15 is 4.4.
    const orders = [
      ["bread", "butter"],
      ["butter", "bread", "bread"],
      ["bread", "butter", "milk"],
      ["bread"],
      ["butter"],
      ["butter"],
      ["milk"],
      ["milk"],
      ["milk"],
      ["tea"],
    ];
    const { pairs, basketCount, mixedBaskets, fewestBaskets } = await together(orders);
    expect([basketCount, mixedBaskets, fewestBaskets]).toEqual([10, 3, 5]);
    expect(pairs).toEqual([]);
    const found = await together(orders, { ...customaryTogether, fewestBaskets: 3 });
    expect(found.pairs).toEqual([
      { one: "bread", other: "butter", baskets: 3, support: 0.3, confidence: 0.75, lift: 1.5 },
    ]);
  });

  it("leaves baskets out that hold a whole assortment", async () => {
    const all = Array.from({ length: 70 }, (_, at) => `p${at}`);
    const found = await together([all, all, all, ["a", "b"]]);
    expect([found.hugeBaskets, found.basketCount, found.pairs]).toEqual([3, 1, []]);
  });

  it("does not depend on the order of the rows, and agrees with counting pair by pair", () => {
    const item = fc.constantFrom("a", "b", "c", "d");
    return fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(item, { minLength: 1 }), { minLength: 1, maxLength: 12 }),
        async (orders) => {
          const settings = { ...customaryTogether, fewestBaskets: 1 };
          const found = (await together(orders, settings)).pairs;
          const names = (one: { one: string; other: string }) => [one.one, one.other].sort().join("");
          const sorted = (pairs: typeof found) => [...pairs].sort((p, q) => (names(p) < names(q) ? -1 : 1));
          const backwards = await together(
            [...orders].reverse().map((items) => [...items].reverse()),
            settings,
          );
          expect(sorted(backwards.pairs)).toEqual(sorted(found));
          for (const { one, other, baskets: both, lift } of found) {
            const having = (...wanted: readonly string[]) =>
              orders.filter((items) => wanted.every((name) => (items as readonly string[]).includes(name)));
            expect(both).toBe(having(one, other).length);
            expect(lift).toBeCloseTo(
              (both * orders.length) / (having(one).length * having(other).length),
              12,
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

it("takes for a basket what a customer bought on one day where orders have no numbers", async () => {
  const { facts } = await factsByHand({
    orders: {
      customerId: ["a", "a", "b", "a", "", ""],
      orderDay: ["2025-01-01", "2025-01-01", "2025-01-01", "2025-01-02", "2025-01-01", "2025-01-01"],
      amount: [1, 1, 1, 1, 1, 1],
    },
  });
  expect([...baskets(facts).ofRow]).toEqual([0, 0, 1, 2, 3, 4]);
});

it("keeps orders of one number apart by customer", async () => {
  const { facts } = await factsByHand({
    orders: {
      orderId: ["1", "1", "1", "1"],
      customerId: ["a", "b", "a", "b"],
      orderDay: ["2025-01-01", "2025-01-01", "2025-01-01", "2025-01-01"],
      amount: [1, 1, 1, 1],
    },
  });
  expect([...baskets(facts).ofRow]).toEqual([0, 1, 0, 1]);
});

it("changes nothing but the money in another currency unit", () => {
  const row = fc.record({
    product: fc.constantFrom("a", "b", "c"),
    hundredths: fc.integer({ min: -50, max: 500 }),
  });
  return fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      const of = (unit: number) =>
        described({
          orders: {
            productName: rows.map(({ product }) => product),
            orderDay: rows.map(() => "2025-01-01"),
            amount: rows.map(({ hundredths }) => (hundredths * unit) / 100),
          },
        });
      const [plain, other] = [await of(1), await of(128)];
      expect(other.abc.classOf).toEqual(plain.abc.classOf);
      expect(other.unprofitable.map(({ cause }) => cause)).toEqual(
        plain.unprofitable.map(({ cause }) => cause),
      );
    }),
    { numRuns: 40 },
  );
});
