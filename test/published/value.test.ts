import { dayOf } from "../../src/core/day";
import { probabilityAlive } from "../../src/core/value/alive";
import { fitPurchases, type PurchaseFit } from "../../src/core/value/fitPurchases";
import { fitWorth } from "../../src/core/value/fitWorth";
import { expectedOrders } from "../../src/core/value/forecastOrders";
import { checkOnHoldOut, type HoldOut } from "../../src/core/value/holdOut";
import { ordersAhead } from "../../src/core/value/ordersAhead";
import { expectedWorth } from "../../src/core/value/orderWorth";
import { purchasesUntil } from "../../src/core/value/purchases";
import { customaryValueSettings } from "../../src/core/value/valueSettings";
import { cdnowHistory, cdnowSummary } from "./cdnow";

const summary = cdnowSummary();
const history = cdnowHistory();
const lastDayOf39Weeks = dayOf(1997, 9, 30);

describe("BG/NBD on CDNOW, as printed by Fader, Hardie and Lee", () => {
  let fit: PurchaseFit;
  beforeAll(() => {
    fit = fitPurchases("bgNbd", summary)!;
  });

  it("has the published parameters and log-likelihood", () => {
    const { r, alpha, a, b } = fit.parameters;
    expect([r, alpha, a, b].map((value) => value.toPrecision(4))).toEqual([
      "0.2426",
      "4.414",
      "0.7929",
      "2.426",
    ]);
    // Six decimals of the same source; the last ones are those of its spreadsheet's solver.
    expect(r).toBeCloseTo(0.242593, 5);
    expect(alpha).toBeCloseTo(4.413532, 5);
    expect(a).toBeCloseTo(0.792886, 5);
    expect(b).toBeCloseTo(2.425752, 5);
    expect(Math.abs(fit.logLikelihood + 9582.4256)).toBeLessThan(0.001);
  });

  it("expects of the customer with 2 repeats, the last at 30.43 of 38.86 weeks, what is published", () => {
    const alive = probabilityAlive(fit, 2, 30.43, 38.86);
    expect(alive).toBeCloseTo(0.7266, 4);
    expect(alive * ordersAhead(fit, 2, 38.86, 39).mean).toBeCloseTo(1.2259, 4);
  });

  it("expects 1653.42 purchases of all customers in the next 39 weeks", () => {
    const orders = expectedOrders(fit, summary, 39 * 7);
    expect(orders.length).toBe(2357);
    expect(orders.reduce((sum, own) => sum + own, 0)).toBeCloseTo(1653.42, 2);
  });
});

// Batislam, Denizel and Filiztekin fitted other data; these are found by SciPy's Nelder-Mead on the density as printed.
it("MBG/NBD on CDNOW has the parameters that another optimiser finds", () => {
  const { parameters, logLikelihood } = fitPurchases("mbgNbd", summary)!;
  expect(parameters.r).toBeCloseTo(0.524838, 5);
  expect(parameters.alpha).toBeCloseTo(6.182992, 5);
  expect(parameters.a).toBeCloseTo(0.891356, 5);
  expect(parameters.b).toBeCloseTo(1.614, 5);
  expect(logLikelihood).toBeCloseTo(-9582.132685, 5);
});

it("makes the published summary of the purchases themselves", () => {
  const { repeats, lastAge, age } = purchasesUntil(history, lastDayOf39Weeks);
  expect([...repeats]).toEqual([...summary.repeats]);
  const cents = (weeks: Float64Array) => [...weeks].map((value) => Math.round(value * 100));
  expect(cents(lastAge)).toEqual(cents(summary.lastAge));
  expect(cents(age)).toEqual(cents(summary.age));
});

describe("Gamma-Gamma on the 946 repeat buyers of CDNOW", () => {
  const fit = fitWorth(purchasesUntil(history, lastDayOf39Weeks))!;

  // P. Fader, B. Hardie, "The Gamma-Gamma Model of Monetary Value", 2013, with the likelihood that the R package CLVTools
  // tests against.
  it("has the published parameters and log-likelihood", () => {
    const { p, q, v } = fit.parameters;
    expect(fit.customers).toBe(946);
    expect([p, q, v].map((value) => value.toFixed(2))).toEqual(["6.25", "3.74", "15.44"]);
    expect(fit.logLikelihood).toBeCloseTo(-4055.9177, 4);
  });

  // Elsewhere p 6.2488, q 3.7446, v 15.4477 are printed. The likelihood is flat there: at those figures it is −4055.9176967,
  // at the maximum, which SciPy's Nelder-Mead finds as well, −4055.9176948. They are where a search stopped.
  it("is the maximum, three parts in ten thousand from where others stopped", () => {
    const { p, q, v } = fit.parameters;
    expect([p, q, v].map((value) => value.toPrecision(5))).toEqual(["6.2496", "3.7442", "15.444"]);
    expect(fit.logLikelihood).toBeCloseTo(-4055.9176948, 7);
    expect(Math.abs(p / 6.2488 - 1)).toBeLessThan(0.0003);
    expect(Math.abs(q / 3.7446 - 1)).toBeLessThan(0.0003);
    expect(Math.abs(v / 15.4477 - 1)).toBeLessThan(0.0003);
  });
});

// By hand: 6.2488 · (15.4477 + x · mean) / (6.2488 · x + 3.7446 − 1).
it.each([
  [2, 22.35, 24.66],
  [1, 11.77, 18.91],
  [0, Number.NaN, 35.17],
])("Gamma-Gamma expects of %i repeats of %p on average an order of %p", (x, meanWorth, expected) => {
  expect(expectedWorth({ p: 6.2488, q: 3.7446, v: 15.4477 }, x, meanWorth)).toBeCloseTo(expected, 2);
});

describe("the hold-out of 39 weeks of CDNOW", () => {
  const holdOut = checkOnHoldOut(
    history,
    lastDayOf39Weeks,
    dayOf(1998, 6, 30),
    customaryValueSettings,
  ) as HoldOut;

  it("has the published number of purchases, and the predicted one", () => {
    expect(holdOut.model).toBe("bgNbd");
    expect(holdOut.customers).toBe(2357);
    expect(holdOut.actual).toBe(1882);
    expect(holdOut.predicted).toBeCloseTo(1653.4, 0);
  });

  it("is judged by the error of the total: 12 % is good", () => {
    expect(holdOut.verdict).toBe("good");
  });

  it("says how much nearer it is than the mean interval", () => {
    expect(Math.abs(holdOut.byInterval - 1882)).toBeGreaterThan(3 * Math.abs(holdOut.predicted - 1882));
  });

  // The 1,411 customers without repeats are in the published summary; the groups are its frequencies.
  it("groups customers by their repeats before the cut", () => {
    expect(holdOut.groups.map(({ customers }) => customers)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
    expect(holdOut.groups.reduce((sum, group) => sum + group.predicted, 0)).toBeCloseTo(holdOut.predicted, 6);
  });
});
