/** The rules of the segments, each counted by hand. */
import { isoDay } from "../../../src/core/day";
import {
  classify,
  isClassified,
  type SegmentId,
  type SettingsBySegment,
  segmentOf,
} from "../../../src/core/segments/classify";
import type { Besides } from "../../../src/core/segments/segmentFacts";
import { type BookCells, factsByHand } from "../byHand/facts";

async function said(
  id: SegmentId,
  cells: BookCells,
  settings: SettingsBySegment = {},
  besides: Besides = {},
) {
  const { facts } = await factsByHand(cells, besides);
  const result = classify(id, facts, settings);
  if (!isClassified(result)) return [result.reason];
  return [...result.classOf].map((place) => segmentOf(id).classes[place]);
}

const start = 20_000;

/** One customer after the other with orders so many days after the start; counted to a day after it. */
function ordersOn(asOf: number, ...customers: readonly (readonly number[])[]): BookCells {
  const lines = customers.flatMap((days, customer) => days.map((day) => ({ customer, day })));
  return {
    asOf: isoDay(start + asOf),
    customers: { customerId: customers.map((_, customer) => customer) },
    orders: {
      customerId: lines.map(({ customer }) => customer),
      orderDay: lines.map(({ day }) => isoDay(start + day)),
      amount: lines.map(() => 10),
    },
  };
}

describe("lifecycle", () => {
  // Every ten days: due on day 50. At risk from 15 days of silence on, lapsed from 30 days on.
  const regular = [0, 10, 20, 30, 40];

  it.each([
    [54, "active"],
    [55, "atRisk"],
    [69, "atRisk"],
    [70, "lapsed"],
  ])("of a customer who ordered every ten days until day 40, on day %i: %s", async (asOf, expected) => {
    expect(await said("lifecycle", ordersOn(asOf, regular))).toEqual([expected]);
  });

  it("goes by each customer's own rhythm", async () => {
    // Twenty days of silence: nothing for who orders every forty days, a risk for who orders every ten.
    const cells = ordersOn(100, [0, 40, 80], [50, 60, 70, 80], []);
    expect(await said("lifecycle", cells)).toEqual(["active", "atRisk", "noOrders"]);
  });

  it("measures who has no rhythm yet by the usual one, and calls them new while it is time", async () => {
    const cells = (asOf: number) =>
      ordersOn(asOf, [0, 20, 40], [asOf - 25], [asOf - 31], [asOf - 60], [asOf - 30, asOf - 5]);
    expect(await said("lifecycle", cells(100))).toEqual(["lapsed", "new", "atRisk", "lapsed", "active"]);
  });

  it("tells who came back after a silence", async () => {
    // Every ten days, then thirty of silence, then an order.
    expect(await said("lifecycle", ordersOn(55, [0, 10, 20, 50]))).toEqual(["returned"]);
    expect(await said("lifecycle", ordersOn(54, [0, 10, 20, 49]))).toEqual(["active"]);
    expect(await said("lifecycle", ordersOn(60, [0, 10, 20, 50, 58]))).toEqual(["active"]);
  });

  it("has limits to set, which must rise", async () => {
    const cells = ordersOn(54, regular);
    expect(await said("lifecycle", cells, { lifecycle: { riskFrom: 1.2 } })).toEqual(["atRisk"]);
    await expect(said("lifecycle", cells, { lifecycle: { riskFrom: 4 } })).rejects.toThrow(
      expect.objectContaining({
        code: "segment.settings",
        params: { segment: "lifecycle", names: "riskFrom < lapsedFrom" },
      }),
    );
  });
});

describe("temperature", () => {
  it("is by orders where there are no contacts", async () => {
    const cells = ordersOn(
      100,
      [60, 75, 90],
      [20, 50, 80].map((day) => day - 30),
      [0, 10, 20],
      [95],
      [],
    );
    // 10 of 15 days; 50 of 30 days; 80 of 10 days; one order 5 days ago; nothing.
    expect(await said("temperature", cells)).toEqual(["hot", "warm", "cold", "warm", "cold"]);
  });

  it("listens to what was said last", async () => {
    const cells = ordersOn(100, [60, 75, 90], [0, 10, 20], [], []);
    const day = (offset: number) => (Number.isNaN(offset) ? offset : start + offset);
    const contacts = {
      withoutOrder: new Uint32Array(4),
      interestedDay: Float64Array.of(NaN, 95, 50, 101).map(day),
      declinedDay: Float64Array.of(95, NaN, 40, NaN).map(day),
    };
    // Declined after the last order; interested again; interested after declining; interested only tomorrow.
    expect(await said("temperature", cells, {}, { contacts })).toEqual(["cold", "warm", "warm", "cold"]);
  });

  it("takes a no for a no where interest is of the same day", async () => {
    const day = Float64Array.of(start + 5);
    const contacts = { withoutOrder: new Uint32Array(1), interestedDay: day, declinedDay: day };
    expect(await said("temperature", ordersOn(10, []), {}, { contacts })).toEqual(["cold"]);
  });
});

describe("behaviour", () => {
  interface Bought {
    readonly day: number;
    readonly product?: string;
    readonly discount?: number;
  }
  const bookOf = (asOf: number, lines: readonly Bought[]): BookCells => ({
    asOf: isoDay(start + asOf),
    orders: {
      customerId: lines.map(() => "a"),
      orderDay: lines.map(({ day }) => isoDay(start + day)),
      amount: lines.map(() => 10),
      productName: lines.map(({ product }) => product ?? "tea"),
      discount: lines.map(({ discount }) => discount ?? 0),
    },
  });
  const evenly = [0, 10, 20, 30, 40, 50];
  const unevenly = [0, 1, 2, 3, 100, 101];
  const names = ["tea", "cup", "pot", "jar", "mug", "can"];

  it.each<[string, BookCells, string]>([
    [
      "regular orders",
      bookOf(
        55,
        evenly.map((day) => ({ day })),
      ),
      "loyal",
    ],
    [
      "regular orders that have stopped",
      bookOf(
        90,
        evenly.map((day, at) => ({ day, product: names[at] })),
      ),
      "notDeterminable",
    ],
    [
      "three orders",
      bookOf(
        55,
        [0, 10, 20].map((day) => ({ day, discount: 0.1 })),
      ),
      "notDeterminable",
    ],
    [
      "60 % at a discount",
      bookOf(
        55,
        [0, 10, 20, 30, 40].map((day, at) => ({ day, discount: at < 3 ? 0.1 : 0 })),
      ),
      "discount",
    ],
    [
      "one product at uneven times",
      bookOf(
        105,
        unevenly.map((day) => ({ day })),
      ),
      "purposeful",
    ],
    [
      "always another product at uneven times",
      bookOf(
        105,
        unevenly.map((day, at) => ({ day, product: names[at] })),
      ),
      "impulsive",
    ],
  ])("of %s", async (_, cells, expected) => {
    expect(await said("behaviour", cells)).toEqual([expected]);
  });

  it("is browsing where contacts bring no orders, and does not need orders for that", async () => {
    const cells = ordersOn(10, [5], [], [1, 5]);
    const never = new Float64Array(3).fill(Number.NaN);
    const contacts = { withoutOrder: Uint32Array.of(3, 1, 3), interestedDay: never, declinedDay: never };
    expect(await said("behaviour", cells, {}, { contacts })).toEqual([
      "browsing",
      "browsing",
      "notDeterminable",
    ]);
  });

  it("does not tell purpose from impulse where no column names products", async () => {
    expect(await said("behaviour", ordersOn(105, unevenly))).toEqual(["notDeterminable"]);
  });
});

describe("kind", () => {
  it("goes by the surest sign", async () => {
    const cells: BookCells = {
      customers: {
        customerId: [1, 2, 3, 4, 5, 6, 7],
        customerName: ["Jan Novák", "Jan Novák", "Alfa s.r.o.", "Кафе", "Eva Malá", "", "ООО Вектор"],
        kind: ["firma", "", "", "", "", "", "физлицо"],
        taxNumber: ["", "7707083893", "", "", "500100732259", "", ""],
        company: ["", "", "", "Ромашка", "", "", ""],
      },
      orders: { customerId: ["1"], orderDay: ["2025-01-01"], amount: [1] },
    };
    expect(await said("kind", cells)).toEqual([
      "business",
      "business",
      "business",
      "business",
      "person",
      "unknown",
      "person",
    ]);
  });
});

describe("valueClass", () => {
  const five = ordersOn(10, [1], [1], [1], [1], [1]);
  const worth = (...values: number[]) => ({ predictedValue: Float64Array.from(values) });

  it("takes the best fifth, then the best half", async () => {
    // Quantiles of type 7 of 10, 20, 30, 40, 50: the half begins at 30, the fifth at 42.
    expect(await said("valueClass", five, {}, worth(10, 20, 30, 40, 50))).toEqual([
      "low",
      "low",
      "middle",
      "middle",
      "high",
    ]);
  });

  it("has limits in money to set; nothing expected is low, nothing predicted unknown", async () => {
    const settings = { valueClass: { breaks: [15, 40] as const } };
    expect(await said("valueClass", five, settings, worth(15, 40, 14, 0, Number.NaN))).toEqual([
      "middle",
      "high",
      "low",
      "low",
      "unknown",
    ]);
  });

  it("needs predicted values", async () => {
    expect(await said("valueClass", five)).toEqual(["noPredictedValue"]);
  });
});

describe("abcMargin and abcQuantity", () => {
  const cells: BookCells = {
    orders: {
      customerId: ["a", "b", "c"],
      orderDay: ["2025-01-01", "2025-01-01", "2025-01-01"],
      amount: [100, 100, 100],
      cost: [20, 85, 110],
      quantity: [1, 1, 98],
    },
  };

  it("rank by margin and by pieces", async () => {
    // Margins 80, 15, -10: the first holds 84 % of 95; pieces 1, 1, 98.
    expect(await said("abcMargin", cells)).toEqual(["A", "B", "C"]);
    expect(await said("abcQuantity", cells)).toEqual(["C", "C", "A"]);
  });

  it("name the columns they lack", async () => {
    const { cost: _, quantity: __, ...orders } = cells.orders;
    expect(await said("abcMargin", { orders })).toEqual(["noColumn"]);
    expect(await said("abcQuantity", { orders })).toEqual(["noColumn"]);
  });
});
