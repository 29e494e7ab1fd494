import { customerValue } from "../../../src/core/reports/customerValue";
import type { CustomerValueReportInput } from "../../../src/core/reports/customerValueInput";
import { aliveBands, customerValueLists, valueBins } from "../../../src/core/reports/customerValueLists";
import { customerValue as computeValue } from "../../../src/core/value/customerValue";
import { customaryValueSettings } from "../../../src/core/value/valueSettings";
import { type Language, languageIds, say } from "../../../src/i18n";
import { historyFrom } from "../byHand/history";

const none = { lines: [], count: 0 };
const quarter = { firstDay: 20_362, lastDay: 20_453 };

const holdOut = {
  cutDay: 20_300,
  endDay: 20_453,
  model: "bgNbd",
  customers: 40,
  predicted: 90.4,
  low: 80.2,
  high: 101.7,
  actual: 100,
  byInterval: 151,
  groups: [
    { repeats: 0, customers: 30, predicted: 30.4, actual: 60 },
    { repeats: 1, customers: 0, predicted: 0, actual: 0 },
    { repeats: 7, customers: 10, predicted: 60, actual: 40 },
  ],
  verdict: "good",
} as const;

const input: CustomerValueReportInput = {
  asOfDay: 20_453, // 2025-12-31
  found: {
    settings: customaryValueSettings,
    customers: 60,
    repeatBuyers: 40,
    ordersMethod: "bgNbd",
    worthMethod: "gammaGamma",
    keptShare: 0.97,
    purchaseFit: {
      id: "bgNbd",
      isSteadied: false,
      parameters: { r: 0.24259, alpha: 4.4135, a: 0.79289, b: 2.4257 },
      logLikelihood: -9582.4256,
      covariance: [],
    },
    totalOrders: { expected: 120.4, low: 100, high: 140 },
    totalValue: { expected: 12_345.6, low: 10_000.4, high: 15_000.5 },
    holdOut,
    obstacles: {},
  },
  best: {
    lines: [
      {
        customer: { name: "Ann", place: { sheet: "Customers", row: 4, column: 1 } },
        lastOrderDay: 20_450,
        alive: 0.9,
        orders: 5.25,
        ordersLow: 2,
        ordersHigh: 9,
        worth: 80.5,
        value: 400,
        valueLow: 150,
        valueHigh: 690,
      },
    ],
    count: 38,
  },
  bins: [
    { from: 0, to: 200, customers: 35, value: 900 },
    { from: 200, customers: 3, value: 1100 },
  ],
  bands: [
    { id: "sure", customers: 45, value: 1900 },
    { id: "gone", customers: 15, value: 100 },
  ],
  winBack: {
    lines: [{ customer: { name: "Bob" }, lastOrderDay: 20_000, alive: 0.1, money: 333 }],
    count: 1,
  },
  overdue: {
    lines: [{ customer: { name: "Cyd" }, lastOrderDay: 20_400, dueDay: 20_440, money: 77 }],
    count: 1,
  },
  oneTimers: { lines: [{ customer: { name: "Dan" }, orderDay: 20_400, money: 12 }], count: 1, quarter },
  birthdays: {
    lines: [
      { customer: { name: "Eve" }, day: 20_460, years: 40 },
      { customer: { name: "Fay" }, day: 20_461, years: Number.NaN },
    ],
    count: 2,
    weeks: 4,
  },
  ownSheets: ["Customers"],
  version: "0.1.0",
  calendar: 1900,
};

const serial = (day: number) => day + 25_569;
const report = (changes: Partial<CustomerValueReportInput> = {}, language: Language = "en") =>
  customerValue.content({ ...input, ...changes }, (key, params) => say(language, key, params));
const found = (changes: Partial<CustomerValueReportInput["found"]>) =>
  report({ found: { ...input.found, ...changes } });
const rowsOf = (content: ReturnType<typeof report>) =>
  content.rows.map((row) => row.map((cell) => cell?.value ?? null));
const rowOf = (content: ReturnType<typeof report>, first: string) => {
  const row = rowsOf(content).find(([value]) => value === first);
  return row?.slice(0, row.findLastIndex((value) => value !== null) + 1);
};
const textsOf = (content: ReturnType<typeof report>) =>
  rowsOf(content)
    .flat()
    .filter((value) => typeof value === "string");

describe("the report of customer value", () => {
  it("begins with what is expected and between which limits", () => {
    const [title, lead] = rowsOf(report());
    expect(title[0]).toBe("What your customers will bring");
    expect(lead[0]).toBe(
      "Your customers are expected to bring 12,346 in the next 365 days, most likely between 10,000 and 15,001",
    );
    expect(rowOf(report(), "Counted to")).toEqual(["Counted to", serial(20_453)]);
    expect(rowOf(report(), "Expected orders")).toEqual(["Expected orders", 120]);
    expect(rowOf(report(), "Left of sales after returns")).toEqual(["Left of sales after returns", 0.97]);
  });

  it("says how the estimate would have done, group by group, with a picture", () => {
    const content = report();
    expect(textsOf(content)).toContain(
      "Good: made from the earlier orders, the estimate expected 90 further orders; 100 came, 10% off.",
    );
    expect(textsOf(content)).toContain("In 8 cases of 10 it expected between 80 and 102 orders.");
    expect(rowOf(content, "0")).toEqual(["0", 30, 30.4 / 30, 2]);
    expect(rowOf(content, "1")).toBeUndefined();
    expect(rowOf(content, "7 or more")).toEqual(["7 or more", 10, 6, 4]);
    const chart = content.charts?.find(({ name }) => name === "klientela.holdOut");
    expect(chart?.series.map(({ name }) => name)).toEqual(["Expected", "Actual"]);
    expect(chart?.altText).toContain("90 expected in all, 100 actual");
  });

  it("does not put a sum forward that the check does not bear out", () => {
    const content = found({ holdOut: { ...holdOut, predicted: 160, verdict: "poor" } });
    expect(rowsOf(content)[1][0]).toBe(
      "By the model your customers will bring about 12,346 in the next 365 days, but its check against the past was 60% off: compare customers by it, do not plan sums",
    );
    expect(rowOf(report(), "In 8 cases of 10, to")).toEqual(["In 8 cases of 10, to", 15_000.5]);
    expect(rowOf(content, "In 8 cases of 10, to")).toBeUndefined();
  });

  it("lists the most valuable customers, each with a way to their row", () => {
    const content = report();
    expect(rowOf(content, "Ann")).toEqual(["Ann", 0.9, serial(20_450), 5.25, 2, 9, 80.5, 400, 150, 690]);
    expect(content.links).toEqual([expect.objectContaining({ column: 0, target: "'Customers'!B5" })]);
    expect(textsOf(content)).toContain("and 37 more customers");
  });

  it("lists whom to call", () => {
    const content = report();
    expect(rowOf(content, "Bob")).toEqual(["Bob", 0.1, serial(20_000), 333]);
    expect(rowOf(content, "Cyd")).toEqual(["Cyd", serial(20_400), serial(20_440), 77]);
    expect(rowOf(content, "Dan")).toEqual(["Dan", serial(20_400), 12]);
    expect(rowOf(content, "Eve")).toEqual(["Eve", serial(20_460), 40]);
    expect(rowOf(content, "Fay")).toEqual(["Fay", serial(20_461)]);
  });

  it("says so where a list is empty, and is silent of birthdays where none are known", () => {
    const { birthdays: _, ...without } = input;
    const content = customerValue.content({ ...without, winBack: none, overdue: none }, (key, params) =>
      say("en", key, params),
    );
    expect(textsOf(content).filter((text) => text === "Nobody at present.")).toHaveLength(2);
    expect(textsOf(content).some((text) => text.startsWith("Birthdays"))).toBe(false);
    const nobody = report({ birthdays: { ...none, weeks: 4 } });
    expect(textsOf(nobody)).toContain("Nobody has a birthday then.");
  });

  it("states the parameters with four decimals", () => {
    const content = report();
    const row = content.rows.find(([, second]) => second?.value === "α")!;
    expect(row[2]?.value).toBe(4.4135);
    expect(content.styles[row[2]!.style!].numberFormat).toBe("#,##0.0000");
    expect(textsOf(content)).not.toContain("Gamma-Gamma found nothing");
  });
});

describe("the report of customer value, when there is little to say", () => {
  const plain = {
    ordersMethod: "meanInterval",
    worthMethod: "ownAverage",
    obstacles: {
      orders: { id: "fewCustomers", params: { count: 3, least: 50 } },
      worth: { id: "noRepeats" },
    },
  } as const;

  it("labels a plain estimate as one and says why", () => {
    const { holdOut: _, purchaseFit: __, ...rest } = input.found;
    const content = report({ found: { ...rest, ...plain }, bands: [] });
    expect(rowsOf(content)[1][0]).toMatch(
      /^If customers keep their usual intervals.*This is a plain estimate/,
    );
    expect(rowOf(content, "Estimated by")).toEqual(["Estimated by", "mean interval"]);
    expect(textsOf(content)).toContain("There are only 3 customers with orders; 50 are needed.");
    expect(textsOf(content)).toContain("Nobody has ordered on two different days yet.");
    expect(textsOf(content)).not.toContain("Who is still your customer");
    expect(textsOf(content)).not.toContain("Parameters of the models");
  });

  it("has nobody to say anything of", async () => {
    const history = historyFrom([[], []], [10, 5]);
    const value = await computeValue(history, 20_000);
    const lists = customerValueLists(value, {
      history,
      asOfDay: 20_000,
      nameOf: () => ({ name: "" }),
      birthdaysFrom: 20_000,
    });
    const content = report({ birthdays: { ...none, weeks: 4 }, ...lists });
    expect(rowsOf(content)[1][0]).toBe("No customer has an order that counts, so there is nothing to value");
    expect(textsOf(content)).not.toContain("The most valuable customers");
    expect(content.charts).toBeUndefined();
  });

  it("has one order, of which nothing follows", async () => {
    const history = historyFrom([[[20_000, 50]]]);
    const value = await computeValue(history, 20_000);
    const lists = customerValueLists(value, {
      history,
      asOfDay: 20_000,
      nameOf: () => ({ name: "Only" }),
      birthdaysFrom: 20_000,
    });
    const content = report(lists);
    expect(rowsOf(content)[1][0]).toMatch(/^From these orders nothing can be said about further ones/);
    expect(rowOf(content, "Expected orders")).toBeUndefined();
  });
});

describe("the lists of the report", () => {
  it("puts values into ten bins of a round width; nineteen of twenty are in the first nine", () => {
    const value = Float64Array.from({ length: 100 }, (_, index) => (index < 95 ? index : 5000));
    const bins = valueBins(Float64Array.of(...value, Number.NaN));
    expect(bins.map(({ from }) => from)).toEqual([0, 20, 40, 60, 80, 100, 120, 140, 160, 180]);
    expect(bins.map(({ customers }) => customers)).toEqual([20, 20, 20, 20, 15, 0, 0, 0, 0, 5]);
    expect(bins.at(-1)?.value).toBe(25_000);
    expect(valueBins(Float64Array.of(0, 0, Number.NaN))).toEqual([]);
    expect(valueBins(new Float64Array(0))).toEqual([]);
  });

  it("counts customers by the probability that they are here, borders in the higher band", () => {
    const alive = Float64Array.of(1, 0.8, 0.79, 0.5, 0.2, 0.19, Number.NaN);
    const bands = aliveBands({ alive, value: alive.map(() => 10) });
    expect(bands.map(({ id, customers, value }) => [id, customers, value])).toEqual([
      ["sure", 2, 20],
      ["likely", 2, 20],
      ["doubtful", 1, 10],
      ["gone", 1, 10],
    ]);
    expect(aliveBands({ alive: Float64Array.of(Number.NaN), value: Float64Array.of(1) })).toEqual([]);
  });

  it("shows the first fifty, the most valuable first, and counts them all", async () => {
    const customers = Array.from({ length: 60 }, (_, index) => [
      [19_900, 10 + index] as const,
      [19_990, 10 + index] as const,
    ]);
    const history = historyFrom(customers);
    const value = await computeValue(history, 20_000, { leastCustomers: 100 });
    const { best } = customerValueLists(value, {
      history,
      asOfDay: 20_000,
      nameOf: (customer) => ({ name: `No. ${customer}` }),
      birthdaysFrom: 20_000,
    });
    expect(best.count).toBe(60);
    expect(best.lines).toHaveLength(50);
    expect(best.lines[0]).toMatchObject({ customer: { name: "No. 59" }, lastOrderDay: 19_990 });
  });
});

it.each(languageIds)("leaves no placeholder unfilled in %s", (language) => {
  const obstacles = {
    orders: { id: "fewRepeats", params: { count: 5, least: 30 } },
    holdOut: { id: "shortHistory" },
  } as const;
  const content = report({ found: { ...input.found, obstacles } }, language);
  for (const text of textsOf(content)) expect(text).not.toMatch(/[{}]/);
});
