import { logOddsOfLeft, logOddsSlopes } from "../../../src/core/value/alive";
import type { PurchaseFit } from "../../../src/core/value/fitPurchases";
import type { WorthFit } from "../../../src/core/value/fitWorth";
import { forecastOrders } from "../../../src/core/value/forecastOrders";
import { emptyForecast } from "../../../src/core/value/ordersForecast";
import type { PurchaseModel } from "../../../src/core/value/purchaseModel";
import type { Purchases } from "../../../src/core/value/purchases";
import { totalMoney } from "../../../src/core/value/totalValue";
import { averageWorth, forecastWorth } from "../../../src/core/value/worthForecast";
import { historyFrom } from "../byHand/history";

const purchases = (repeats: number, lastAge: number, age: number, meanWorth: number): Purchases => ({
  repeats: Float64Array.of(repeats),
  lastAge: Float64Array.of(lastAge),
  age: Float64Array.of(age),
  meanWorth: Float64Array.of(meanWorth),
});

const nothing = [
  [0, 0, 0, 0],
  [0, 0, 0, 0],
  [0, 0, 0, 0],
  [0, 0, 0, 0],
];

describe("limits of the probability to be alive", () => {
  const parameters = { r: 0.6, alpha: 8, a: 0.8, b: 2.5 };

  it.each(["bgNbd", "mbgNbd"] as const)("follow slopes that differences of %s show", (id) => {
    const keys = ["r", "alpha", "a", "b"] as const;
    const step = 1e-5;
    const moved = (key: (typeof keys)[number], by: number): PurchaseModel => ({
      id,
      parameters: { ...parameters, [key]: parameters[key] * Math.exp(by) },
    });
    const slopes = logOddsSlopes({ id, parameters }, 3, 20, 45);
    for (const [index, key] of keys.entries()) {
      const rise = logOddsOfLeft(moved(key, step), 3, 20, 45) - logOddsOfLeft(moved(key, -step), 3, 20, 45);
      expect(slopes[index]).toBeCloseTo(rise / (2 * step), 6);
    }
  });

  // Only a is in doubt: ln a by 0.5. The odds of having left are proportional to a, so their logarithm is in doubt as much.
  it("are eight tenths of the chances of the parameters", () => {
    const covariance = nothing.map((row, i) => row.map((_, j) => (i === 2 && j === 2 ? 0.25 : 0)));
    const fit: PurchaseFit = { id: "bgNbd", isSteadied: false, parameters, logLikelihood: 0, covariance };
    const { alive, aliveLow, aliveHigh } = forecastOrders(fit, purchases(3, 20, 45, 10), {
      horizonDays: 30,
      discountRate: 0,
    });
    const odds = (1 - alive[0]) / alive[0];
    const spread = Math.exp(1.2815515655446004 * 0.5);
    expect(aliveLow[0]).toBeCloseTo(1 / (1 + odds * spread), 10);
    expect(aliveHigh[0]).toBeCloseTo(1 / (1 + odds / spread), 10);
  });
});

describe("limits of the money of all customers", () => {
  const worthFit = (doubtOfV: number): WorthFit => ({
    parameters: { p: 4, q: 5, v: 50 },
    logLikelihood: 0,
    customers: 100,
    covariance: [
      [1e-30, 0, 0],
      [0, 1e-30, 0],
      [0, 0, doubtOfV ** 2],
    ],
  });
  const one = purchases(0, 0, 10, Number.NaN);
  const orders = { ...emptyForecast(1), orders: Float64Array.of(2), variance: Float64Array.of(0) };
  const spread = (worth: WorthFit) => {
    const total = totalMoney({ worth }, one, 365, orders, forecastWorth(worth, one), Float64Array.of(100));
    return (total.high - total.expected) / 1.2815515655446004;
  };

  // Two orders, Gamma(4, ν) each, ν ~ Gamma(5, 50): 2 · 4 · E(1/ν²) + 4 · 16 · Var(1/ν) = 1666.7 + 3333.3.
  it("count that orders differ, and that customers do", () => {
    expect(spread(worthFit(1e-15)) ** 2).toBeCloseTo(5000, 6);
  });

  // The mean order is proportional to v, so a doubt of 0.1 about ln v is 100 · sinh 0.1 = 10.0167 of the money.
  it("count the doubt about the parameters", () => {
    expect(spread(worthFit(0.1)) ** 2).toBeCloseTo(5000 + 10.0167 ** 2, 2);
  });
});

describe("the worth of an order", () => {
  it("is that of a new customer where the repeats were free", () => {
    const worth: WorthFit = {
      parameters: { p: 4, q: 5, v: 50 },
      logLikelihood: 0,
      customers: 100,
      covariance: [],
    };
    expect(forecastWorth(worth, purchases(3, 20, 30, 0)).worth[0]).toBe(50);
    expect(forecastWorth(worth, purchases(0, 0, 30, Number.NaN)).worth[0]).toBe(50);
  });

  it("is, without a model, the mean of the order days, with limits by their spread", () => {
    const { worth, worthLow, worthHigh } = averageWorth(
      historyFrom([
        [
          [100, 10],
          [100, 20],
          [120, 40],
        ],
        [[100, 7]],
        [],
      ]),
    );
    // 30 and 40: mean 35, standard error 5.
    expect(worth).toEqual(Float64Array.of(35, 7, Number.NaN));
    expect(worthLow[0]).toBeCloseTo(35 - 1.2815515655446004 * 5, 10);
    expect(worthHigh[0]).toBeCloseTo(35 + 1.2815515655446004 * 5, 10);
    expect(worthLow[1]).toBeNaN();
  });
});
