import fc from "fast-check";
import { dayOf, isoDay } from "../../../src/core/day";
import type { Progress, Stage } from "../../../src/core/progress";
import { describeCustomers } from "../../../src/core/segments/describeCustomers";
import { rfmSegments } from "../../../src/core/segments/rfmMap";
import { customersTable, ordersTable } from "../byHand/tables";

const today = dayOf(2026, 1, 1);

describe("describeCustomers", () => {
  const customers = customersTable({ customerId: ["1", "2", null], customerName: ["Anna", "Jan", null] });
  const orders = ordersTable({
    customerId: ["1", "9"],
    orderDay: ["2025-12-01", "2025-12-11"],
    amount: [10, 5],
  });

  it("describes the rows of the customers sheet, blank ones marked", async () => {
    const described = await describeCustomers({ customers, orders }, {}, today);
    expect([...described.metrics.frequency]).toEqual([1, 0, 0]);
    expect([...described.blank]).toEqual([0, 0, 1]);
    expect(described.asOfDay).toBe(dayOf(2025, 12, 11));
    expect(described.metrics.recencyDays[0]).toBe(10);
    expect(rfmSegments[described.classes.rfmSegment.classOf[1]]).toBe("noOrders");
    expect([...described.classes.abc.classOf]).toEqual([0, 2, 2]);
    expect(described.links.by).toEqual({ id: 1, email: 0, phone: 0, name: 0, none: 1 });
    expect(described.leftOut).toEqual([{ reason: "noCustomer", rows: 1, firstIndexes: [1] }]);
  });

  it("counts to the day it is told", async () => {
    const described = await describeCustomers({ customers, orders }, { asOfDay: dayOf(2025, 12, 5) }, today);
    expect(isoDay(described.asOfDay)).toBe("2025-12-05");
    expect(described.metrics.recencyDays[0]).toBe(4);
    expect(described.leftOut.map(({ reason }) => reason)).toEqual(["afterAsOf"]);
  });

  it("works on no rows at all", async () => {
    const described = await describeCustomers({ orders: ordersTable({}) }, {}, today);
    expect(described.customers.rowCount).toBe(0);
    expect(described.asOfDay).toBe(today);
  });

  it("reports its stages in order and stops when told to", async () => {
    const stages: Stage[] = [];
    const note: Progress = async (stage) => void stages.push(stage);
    await describeCustomers({ customers, orders }, {}, today, note);
    expect([...new Set(stages)]).toEqual(["match", "metrics"]);

    const stop: Progress = async (_, share) => {
      if (share > 0) throw new Error("stopped");
    };
    await expect(describeCustomers({ customers, orders }, {}, today, stop)).rejects.toThrow("stopped");
  });
});

interface Line {
  readonly customer: string;
  readonly order: string;
  readonly day: number;
  readonly hundredths: number;
  readonly status: string;
}

describe("describeCustomers, for any orders", () => {
  const line: fc.Arbitrary<Line> = fc.record({
    customer: fc.constantFrom("a", "b", "c", "d", "e"),
    order: fc.constantFrom("", "1", "2", "3", "4"),
    day: fc.integer({ min: 20_000, max: 20_040 }),
    // Hundredths, so that sums meet the trouble of decimals.
    hundredths: fc.integer({ min: -300, max: 2_000 }),
    status: fc.constantFrom("", "Выполнен"),
  });
  const lines = fc.array(line, { minLength: 1, maxLength: 25 });

  /** What is said of each customer, by id. */
  async function sayOf(rows: readonly Line[], unit = 1) {
    const orders = ordersTable({
      customerId: rows.map(({ customer }) => customer),
      orderId: rows.map(({ order }) => order),
      orderDay: rows.map(({ day }) => isoDay(day)),
      amount: rows.map(({ hundredths }) => (hundredths / 100) * unit),
      status: rows.map(({ status }) => status),
    });
    const { customers, metrics, scores, classes } = await describeCustomers(
      { orders },
      { asOfDay: 20_041 },
      today,
    );
    const { codes, dictionary } = customers.columns.customerId!;
    const said = [...codes].map((code, at) => ({
      id: dictionary.at(code),
      metrics: Object.entries(metrics).map(([id, values]) => [id, values[at]]),
      frequency: metrics.frequency[at],
      monetary: metrics.monetary[at],
      recencyDays: metrics.recencyDays[at],
      rfm: [scores.r[at], scores.f[at], scores.m[at]],
      classes: [classes.rfmSegment.classOf[at], classes.abc.classOf[at]],
    }));
    return said.sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  it("does not depend on row order", () =>
    fc.assert(
      fc.asyncProperty(lines, async (rows) => {
        expect(await sayOf([...rows].reverse())).toEqual(await sayOf(rows));
      }),
    ));

  it("is not changed by a cancelled row of a known customer", () =>
    fc.assert(
      fc.asyncProperty(lines, line, async (rows, extra) => {
        const cancelled = { ...extra, customer: rows[0].customer, status: "Отменён" };
        expect(await sayOf([...rows, cancelled])).toEqual(await sayOf(rows));
      }),
    ));

  it("is not changed by writing an order of known number on two lines", () =>
    fc.assert(
      fc.asyncProperty(lines, async (rows) => {
        const numbered = rows.map((row, at) => ({
          ...row,
          order: `n${at}`,
          hundredths: Math.abs(row.hundredths) * 2,
        }));
        const halves = numbered.flatMap((row) => {
          const half = { ...row, hundredths: row.hundredths / 2 };
          return [half, half];
        });
        expect(await sayOf(halves)).toEqual(await sayOf(numbered));
      }),
    ));

  it("takes a return from revenue and nothing else", () =>
    fc.assert(
      fc.asyncProperty(lines, line, async (rows, extra) => {
        const back = { ...extra, customer: rows[0].customer, hundredths: -500 };
        const [before, after] = [await sayOf(rows), await sayOf([...rows, back])];
        const but5 = (id: string, monetary: number) => (id === back.customer ? monetary - 5 : monetary);
        for (const [at, { id, monetary, frequency, recencyDays }] of before.entries()) {
          const now = after[at];
          expect([now.id, now.frequency, now.recencyDays]).toEqual([id, frequency, recencyDays]);
          expect(now.monetary).toBeCloseTo(but5(id, monetary), 6);
        }
      }),
    ));

  it("gives the same ABC classes in another currency unit", () =>
    fc.assert(
      fc.asyncProperty(lines, async (rows) => {
        const abcOf = async (unit: number) => (await sayOf(rows, unit)).map(({ classes }) => classes[1]);
        expect(await abcOf(128)).toEqual(await abcOf(1));
      }),
    ));
});
