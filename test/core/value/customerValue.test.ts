import fc from "fast-check";
import type { CustomerHistory } from "../../../src/core/metrics/history";
import { type CustomerValue, customerValue } from "../../../src/core/value/customerValue";
import { historyFrom } from "../byHand/history";
import { madeOrders } from "./madeOrders";

const asOfDay = 20_000;
const small = { leastCustomers: 1, leastRepeatBuyers: 1 };
const values = (history: CustomerHistory, settings = {}) => customerValue(history, asOfDay, settings);

describe("customer value by the models", () => {
  const made = madeOrders(400, 11, asOfDay);
  let found: CustomerValue;
  beforeAll(async () => {
    found = await values(made.history);
  });

  it("says which models it used", () => {
    expect([found.ordersMethod, found.worthMethod]).toEqual(["bgNbd", "gammaGamma"]);
    expect(found.obstacles).toEqual({});
    expect(found.customers).toBe(400);
  });

  it("is orders, discounted, times worth", () => {
    const { value, orders, discounted, worth } = found.columns;
    for (const [customer, money] of value.entries()) {
      expect(money).toBeCloseTo(discounted[customer] * worth[customer], 8);
      // Money of a year counts as that of its middle, more or less: 1.1^-0.5 = 0.953.
      expect(discounted[customer] / orders[customer]).toBeGreaterThan(0.95);
      expect(discounted[customer] / orders[customer]).toBeLessThan(0.975);
    }
    expect(found.totalValue.expected).toBeCloseTo(
      value.reduce((sum, money) => sum + money),
      6,
    );
  });

  it("has every figure within its limits", () => {
    const { alive, aliveLow, aliveHigh, worth, worthLow, worthHigh, orders, ordersHigh } = found.columns;
    for (let customer = 0; customer < 400; customer++) {
      expect(aliveLow[customer]).toBeLessThanOrEqual(alive[customer]);
      expect(aliveHigh[customer]).toBeGreaterThanOrEqual(alive[customer]);
      expect(worthLow[customer]).toBeLessThan(worth[customer]);
      expect(worthHigh[customer]).toBeGreaterThan(worth[customer]);
      expect(ordersHigh[customer]).toBeGreaterThanOrEqual(Math.floor(orders[customer] / 2));
    }
  });

  it("counts a discount of nothing as nothing", async () => {
    const { columns } = await values(made.history, { discountRate: 0 });
    for (const [customer, orders] of columns.orders.entries())
      expect(columns.discounted[customer]).toBeCloseTo(orders, 10);
  });

  it("counts what usually comes back as lost", async () => {
    const { history } = made;
    const net = history.revenue.map((worth) => worth * 0.75);
    const { keptShare, totalValue } = await values({ ...history, revenue: net });
    expect(keptShare).toBeCloseTo(0.75, 10);
    expect(totalValue.expected / found.totalValue.expected).toBeCloseTo(0.75, 10);
  });

  // Of customers made as the models say, eight of ten outcomes must be within the limits; of few numbers, more.
  it("is right about as often as its limits say", async () => {
    const trials = 24;
    let totals = 0;
    let [orders, customers] = [0, 0];
    for (let trial = 0; trial < trials; trial++) {
      const { history, ordersAhead, worthAhead } = madeOrders(300, 100 + trial, asOfDay);
      const { totalOrders, totalValue, columns } = await values(history, { discountRate: 0 });
      const came = ordersAhead.reduce((sum, own) => sum + own, 0);
      const money = worthAhead.reduce((sum, own) => sum + own, 0);
      totals += Number(came >= totalOrders.low && came <= totalOrders.high);
      totals += Number(money >= totalValue.low && money <= totalValue.high);
      for (const [customer, own] of ordersAhead.entries()) {
        orders += Number(own >= columns.ordersLow[customer] && own <= columns.ordersHigh[customer]);
        customers++;
      }
    }
    // 48 totals at 0.8 each: 38, give or take three standard deviations of 2.8.
    expect(totals).toBeGreaterThan(29);
    expect(totals).toBeLessThan(47);
    expect(orders / customers).toBeGreaterThan(0.8);
    expect(orders / customers).toBeLessThan(0.97);
  });
});

describe("customer value, whatever the order of rows and the currency", () => {
  const orders = fc.array(
    fc.array(fc.tuple(fc.integer({ min: 19_000, max: asOfDay }), fc.integer({ min: 0, max: 500 })), {
      maxLength: 6,
    }),
    { minLength: 1, maxLength: 25 },
  );
  const sorted = (customers: [number, number][][]) =>
    customers.map((own) => own.toSorted(([one], [other]) => one - other));
  const columnsOf = async (customers: [number, number][][]) =>
    (await values(historyFrom(sorted(customers)), small)).columns;
  const expectAlike = (actual: Float64Array, expected: Float64Array) => {
    for (const [index, value] of expected.entries()) {
      if (Number.isNaN(value)) expect(actual[index]).toBeNaN();
      else expect(Math.abs(actual[index] - value)).toBeLessThanOrEqual(1e-4 * Math.max(1, Math.abs(value)));
    }
  };

  it("gives every customer the same in any order of customers", async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (customers) => {
        const columns = await columnsOf(customers);
        const reversed = await columnsOf(customers.toReversed());
        for (const key of ["alive", "orders", "value"] as const)
          expectAlike(reversed[key].toReversed(), columns[key]);
      }),
      { numRuns: 60 },
    );
  });

  it("gives money in proportion to the unit, and all else the same", async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (customers) => {
        const columns = await columnsOf(customers);
        const inCents = await columnsOf(
          customers.map((own) => own.map(([day, worth]) => [day, worth * 128])),
        );
        expectAlike(inCents.orders, columns.orders);
        for (const key of ["worth", "value", "valueHigh"] as const)
          expectAlike(
            inCents[key].map((money) => money / 128),
            columns[key],
          );
      }),
      { numRuns: 60 },
    );
  });

  it("gives customers alike the same", async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (customers) => {
        const { alive, value } = await columnsOf([...customers, customers[0]]);
        expect(alive.at(-1)).toBe(alive[0]);
        expect(value.at(-1)).toBe(value[0]);
      }),
      { numRuns: 60 },
    );
  });

  it("is a number or no answer, never below zero, for whatever orders", async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (customers) => {
        const { columns, totalValue } = await values(historyFrom(sorted(customers)), small);
        for (const column of Object.values(columns) as Float64Array[])
          for (const value of column) expect(Number.isNaN(value) || (value >= 0 && value < 1e12)).toBe(true);
        expect(Number.isFinite(totalValue.high)).toBe(true);
      }),
    );
  });
});

describe("customer value where the models have too little", () => {
  const nothing = { orders: { id: "noOrders" } };
  const few = (count: number) => ({ id: "fewCustomers", params: { count, least: 50 } });

  it.each([
    ["nobody has an order", historyFrom([[], []], [10, 5]), nothing],
    [
      "there is one customer with one order",
      historyFrom([[[19_900, 50]]]),
      {
        orders: { id: "noRepeats" },
        worth: { id: "noRepeats" },
      },
    ],
    [
      "all orders are of the as-of day",
      historyFrom([
        [
          [asOfDay, 50],
          [asOfDay, 20],
        ],
        [[asOfDay, 1]],
      ]),
      {
        orders: { id: "oneDay" },
        worth: { id: "noRepeats" },
      },
    ],
    [
      "nobody came back on another day",
      historyFrom([
        [
          [19_000, 50],
          [19_000, 20],
        ],
        [[19_500, 1]],
      ]),
      {
        orders: { id: "noRepeats" },
        worth: { id: "noRepeats" },
      },
    ],
    [
      "one customer came back",
      historyFrom([
        [
          [19_000, 50],
          [19_100, 20],
        ],
      ]),
      {
        orders: few(1),
        worth: { id: "fewRepeats", params: { count: 1, least: 30 } },
      },
    ],
    [
      "all orders are free",
      historyFrom([
        [
          [19_000, 0],
          [19_100, 0],
        ],
      ]),
      {
        orders: few(1),
        worth: { id: "noRevenue" },
      },
    ],
  ])("says so when %s", async (_, history, obstacles) => {
    const found = await values(history);
    expect(found.obstacles).toEqual(obstacles);
    expect([found.ordersMethod, found.worthMethod]).toEqual(["meanInterval", "ownAverage"]);
  });

  it("estimates by the mean interval: 0, 100 and 200 days ago is every hundred days, so 3.65 orders a year", async () => {
    const customers = [
      [
        [19_800, 30],
        [19_900, 50],
        [20_000, 40],
      ],
      [[19_990, 9]],
    ] as const;
    const { columns, totalOrders } = await values(historyFrom(customers), { discountRate: 0 });
    expect(columns.orders[0]).toBeCloseTo(3.65, 10);
    expect(columns.worth[0]).toBe(40);
    expect(columns.value[0]).toBeCloseTo(146, 10);
    expect(columns.alive[0]).toBeNaN();
    // Nobody can say of one order when the next will be.
    expect(columns.orders[1]).toBeNaN();
    expect(columns.value[1]).toBeNaN();
    expect(totalOrders.expected).toBeCloseTo(3.65, 10);
  });

  it("expects nothing of someone silent for more than three intervals of his own", async () => {
    const every10Days = (last: number) =>
      [
        [last - 10, 5],
        [last, 5],
      ] as const;
    const { columns } = await values(historyFrom([every10Days(19_970), every10Days(19_969)]));
    expect(columns.orders[0]).toBeCloseTo(36.5, 10);
    expect(columns.orders[1]).toBe(0);
    expect(columns.ordersHigh[1]).toBe(0);
  });

  it("says so when no parameters suit, as with customers as regular as clocks", async () => {
    const weekly = Array.from({ length: 120 }, (_, week) => [asOfDay - 7 * (119 - week), 7] as const);
    const found = await values(historyFrom(Array.from({ length: 200 }, () => weekly)));
    expect(found.obstacles.orders).toEqual({ id: "noConvergence" });
    expect(found.obstacles.worth).toEqual({ id: "worthUnlike" });
    expect(found.obstacles.holdOut).toBeUndefined();
    expect(found.columns.orders[0]).toBeCloseTo(365 / 7, 10);
  });

  it("holds nothing out of under twelve weeks", async () => {
    const { history } = madeOrders(400, 5, asOfDay, 80);
    const found = await values(history);
    expect(found.ordersMethod).not.toBe("meanInterval");
    expect(found.obstacles).toEqual({ holdOut: { id: "shortHistory" } });
  });

  it.each([{ horizonDays: 0 }, { horizonDays: 1.5 }, { horizonDays: 4000 }, { horizonDays: Number.NaN }])(
    "refuses %p",
    async (settings) => {
      await expect(values(historyFrom([]), settings)).rejects.toMatchObject({ code: "value.horizon" });
    },
  );

  it.each([-0.1, 1.5, Number.NaN])("refuses a discount rate of %p", async (discountRate) => {
    await expect(values(historyFrom([]), { discountRate })).rejects.toMatchObject({ code: "value.discount" });
  });
});
