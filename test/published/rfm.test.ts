import { dayOf } from "../../src/core/day";
import { abcClasses } from "../../src/core/segments/abc";
import { type CustomerDescriptions, describeCustomers } from "../../src/core/segments/describeCustomers";
import { rfmSegments } from "../../src/core/segments/rfmMap";
import { ordersTable } from "../core/byHand/tables";
import { publishedRows } from "./files";

// The names of the file on the left, which are those of the R package's documentation.
const publishedNames: Record<string, string> = {
  champions: "champions",
  loyal_customers: "loyal",
  potential_loyalists: "potentialLoyalists",
  new_customers: "new",
  promising: "promising",
  need_attention: "needAttention",
  about_to_sleep: "aboutToSleep",
  cant_loose: "cannotLose",
  at_risk: "atRisk",
  hibernating: "hibernating",
};

describe("the orders of the R package rfm at 2006-12-31", () => {
  const expected = publishedRows("segments/rfm_orders_expected_scores.csv");
  let described: CustomerDescriptions;
  let placeOfName: Map<string, number>;

  beforeAll(async () => {
    const rows = publishedRows("segments/rfm_data_orders.csv");
    const orders = ordersTable({
      customerId: rows.map((row) => row.customer_id),
      orderDay: rows.map((row) => row.order_date),
      amount: rows.map((row) => Number(row.revenue)),
    });
    described = await describeCustomers({ orders }, { asOfDay: dayOf(2006, 12, 31) }, dayOf(2026, 1, 1));
    const { codes, dictionary } = described.customers.columns.customerId!;
    placeOfName = new Map([...codes].map((code, customer) => [dictionary.at(code), customer]));
  });

  it("has the published thresholds", () => {
    const { recencyDays, frequency, monetary } = described.scores.breaks;
    expect(recencyDays.map((limit) => Number(limit.toFixed(9)))).toEqual([115, 181, 297.4, 482]);
    expect(frequency).toEqual([4, 5, 6, 8]);
    expect(monetary.map((limit) => Number(limit.toFixed(9)))).toEqual([255.8, 382, 506.4, 666]);
  });

  it("gives all 995 customers the published figures, scores and segment", () => {
    const { metrics, scores, classes } = described;
    const actual = expected.map((row) => {
      const customer = placeOfName.get(row.customer_id)!;
      return [
        row.customer_id,
        metrics.lastOrderDay[customer],
        metrics.frequency[customer],
        metrics.monetary[customer],
        metrics.recencyDays[customer],
        scores.r[customer],
        scores.f[customer],
        scores.m[customer],
        rfmSegments[classes.rfmSegment.classOf[customer]],
      ];
    });
    const published = expected.map((row) => [
      row.customer_id,
      Date.parse(row.last) / 86_400_000,
      Number(row.n),
      Number(row.amount),
      Number(row.rec),
      Number(row.R),
      Number(row.F),
      Number(row.M),
      publishedNames[row.segment_rf_regex],
    ]);
    expect(placeOfName.size).toBe(995);
    expect(actual).toEqual(published);
  });

  it.each([
    ["Abbey O'Reilly", "343"],
    ["Add Senger", "412"],
    ["Aden Lesch", "323"],
    ["Aden Murphy", "544"],
    ["Admiral Senger", "433"],
  ])("gives %s %s, as printed in the package's README", (name, printed) => {
    const { r, f, m } = described.scores;
    const customer = placeOfName.get(name)!;
    expect(`${r[customer]}${f[customer]}${m[customer]}`).toBe(printed);
  });

  it("leaves no row out", () => {
    expect(described.leftOut).toEqual([]);
    expect(described.links.by).toEqual({ id: 4906, email: 0, phone: 0, name: 0, none: 0 });
    expect(described.metrics.monetary.reduce((sum, amount) => sum + amount, 0)).toBe(464_158);
    expect(described.classes.abc.classOf.every((place) => place < abcClasses.length)).toBe(true);
  });
});
