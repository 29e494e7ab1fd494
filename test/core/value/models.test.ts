import fc from "fast-check";
import { probabilityAlive } from "../../../src/core/value/alive";
import { fitPurchases } from "../../../src/core/value/fitPurchases";
import { digamma, logGamma, trigamma } from "../../../src/core/value/gammaFunctions";
import { ordersAhead } from "../../../src/core/value/ordersAhead";
import { gammaQuantile } from "../../../src/core/value/orderWorth";
import { purchaseLikelihood } from "../../../src/core/value/purchaseLikelihood";
import type { PurchaseModel } from "../../../src/core/value/purchaseModel";
import type { Purchases } from "../../../src/core/value/purchases";
import { tally } from "../../../src/core/value/tallies";
import { madeCustomers } from "../../bench/value/madeCustomers";

const cdnow: PurchaseModel = {
  id: "bgNbd",
  parameters: { r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425752 },
};
const cdnowAtStart: PurchaseModel = {
  id: "mbgNbd",
  parameters: { r: 0.524838, alpha: 6.182992, a: 0.891356, b: 1.613999 },
};

describe("gamma functions", () => {
  // SciPy's gammaln, digamma and polygamma(1).
  it.each([
    [0.3, 1.0957979948180756, -3.502524222200133, 12.245364546107734],
    [100.5, 361.43554046777757, 4.605174352581845, 0.009999916669583104],
  ])("at %p are those of SciPy", (x, log, first, second) => {
    expect(logGamma(x)).toBeCloseTo(log, 12);
    expect(digamma(x)).toBeCloseTo(first, 12);
    expect(trigamma(x)).toBeCloseTo(second, 12);
  });

  // SciPy's gamma.ppf(0.1) and (0.9).
  it.each([
    [3.7446, 1.575586, 6.33894],
    [20, 14.525265, 25.902529],
  ])("quantiles of shape %p are within one per cent", (shape, low, high) => {
    expect(Math.abs(gammaQuantile(shape, -1.28155) / low - 1)).toBeLessThan(0.01);
    expect(Math.abs(gammaQuantile(shape, 1.28155) / high - 1)).toBeLessThan(0.01);
  });
});

describe("orders ahead of someone who has not left", () => {
  // mpmath with forty digits, by the closed form with 2F1 of the papers (for MBG/NBD with b + 1 in place of b).
  it.each([
    [cdnow, 2, 38.86, 39, 1.687166292283549],
    [cdnow, 0, 38.86, 39, 0.1947809122935607],
    [cdnow, 0, 0, 52, 1.444021108884685],
    [cdnow, 29, 38.86, 39, 20.36479354892431],
    [cdnow, 150, 52, 26, 59.34626412850816],
    [cdnowAtStart, 2, 38.86, 39, 1.788165821151533],
    [cdnowAtStart, 0, 0, 52, 2.202493306705013],
    [{ id: "bgNbd", parameters: { r: 0.5, alpha: 3, a: 1.7, b: 0.4 } }, 1, 20, 400, 2.447039082495181],
  ] as const)("%j with %i repeats at age %p are in %p weeks", (model, x, age, span, expected) => {
    expect(ordersAhead(model, x, age, span).mean).toBeCloseTo(expected, 9);
  });

  it("have no special case where a = 1, which the closed form cannot say", () => {
    const at = (a: number) =>
      ordersAhead({ id: "bgNbd", parameters: { r: 1, alpha: 5, a, b: 2 } }, 2, 10, 20).mean;
    expect(at(1)).toBeCloseTo((at(0.9999) + at(1.0001)) / 2, 7);
  });

  it("of someone with 5,000 orders are the rate times the time, for hardly anyone leaves", () => {
    const { mean, atLeast } = ordersAhead(cdnow, 5000, 31, 52);
    expect(mean).toBeGreaterThan(4000);
    expect(mean).toBeLessThan((5000.24 / 35.41) * 52);
    expect(atLeast[0]).toBeCloseTo(1, 12);
  });

  it("are less likely the more they are", () => {
    const { atLeast } = ordersAhead(cdnow, 6, 20, 52);
    expect([...atLeast]).toEqual([...atLeast].sort((one, other) => other - one));
    expect(atLeast.at(-1)).toBeLessThan(1e-6);
  });
});

describe("the probability to be alive", () => {
  it("does not overflow with a thousand orders, however long ago the last one was", () => {
    expect(probabilityAlive(cdnow, 1000, 38, 38)).toBeCloseTo(1, 2);
    expect(probabilityAlive(cdnow, 1000, 1, 38)).toBe(0);
    expect(probabilityAlive(cdnow, 100_000, 1, 500)).toBe(0);
  });

  it("is 1 under BG/NBD for someone without repeats, and falls under MBG/NBD", () => {
    expect(probabilityAlive(cdnow, 0, 0, 1000)).toBe(1);
    expect(probabilityAlive(cdnowAtStart, 0, 0, 30)).toBeLessThan(probabilityAlive(cdnowAtStart, 0, 0, 3));
  });

  it("falls with every week of silence", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.double({ min: 0, max: 100, noNaN: true }), (x, silence) => {
        const now = probabilityAlive(cdnow, x, 50, 50 + silence);
        expect(probabilityAlive(cdnow, x, 50, 51 + silence)).toBeLessThanOrEqual(now);
        expect(now).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the likelihood of purchases", () => {
  const some: Purchases = {
    repeats: Float64Array.of(0, 0, 3, 1, 12, 0),
    lastAge: Float64Array.of(0, 0, 20, 4, 29.5, 0),
    age: Float64Array.of(30, 30, 25, 30, 30, Number.NaN),
    meanWorth: new Float64Array(6),
  };
  const logs = [-0.4, 1.3, 0.2, 0.9];

  /** The density of one customer as the papers print it. */
  const byDefinition = (model: "bgNbd" | "mbgNbd", x: number, last: number, age: number) => {
    const [r, alpha, a, b] = logs.map(Math.exp);
    const beta = (p: number, q: number) => Math.exp(logGamma(p) + logGamma(q) - logGamma(p + q));
    const ratio = Math.exp(logGamma(r + x) - logGamma(r)) * alpha ** r;
    const atStart = model === "bgNbd" ? 0 : 1;
    const stayed = (beta(a, b + x + atStart) / beta(a, b)) * (alpha + age) ** -(r + x);
    const canHaveLeft = x + atStart > 0;
    const left = canHaveLeft
      ? (beta(a + 1, b + x + atStart - 1) / beta(a, b)) * (alpha + last) ** -(r + x)
      : 0;
    return Math.log(ratio * (stayed + left));
  };

  it.each(["bgNbd", "mbgNbd"] as const)("of %s is that of the printed density", (model) => {
    const { repeats, lastAge, age } = some;
    const expected = [0, 1, 2, 3, 4].reduce(
      (sum, customer) => sum + byDefinition(model, repeats[customer], lastAge[customer], age[customer]),
      0,
    );
    expect(purchaseLikelihood(model, tally(some, model), logs).value).toBeCloseTo(expected, 10);
  });

  it.each(["bgNbd", "mbgNbd"] as const)("of %s has the derivatives that differences show", (model) => {
    const at = (moved: readonly number[]) => purchaseLikelihood(model, tally(some, model), moved);
    const { gradient, hessian } = at(logs);
    const step = 1e-5;
    for (let i = 0; i < 4; i++) {
      const up = at(logs.map((value, index) => value + (index === i ? step : 0)));
      const down = at(logs.map((value, index) => value - (index === i ? step : 0)));
      expect(gradient[i]).toBeCloseTo((up.value - down.value) / (2 * step), 6);
      for (let j = 0; j < 4; j++) {
        expect(hessian[i][j]).toBeCloseTo((up.gradient[j] - down.gradient[j]) / (2 * step), 6);
      }
    }
  });
});

describe("a fit of purchases", () => {
  const count = 3000;
  const all = madeCustomers(count);
  const part = (index: number) => all.slice(index * count, (index + 1) * count);
  const made: Purchases = {
    repeats: part(0),
    lastAge: part(1),
    age: part(2),
    meanWorth: new Float64Array(count),
  };
  const figures = (purchases: Purchases) => Object.values(fitPurchases("bgNbd", purchases)!.parameters);
  const expectNear = (actual: readonly number[], expected: readonly number[]) => {
    for (const [index, value] of expected.entries())
      expect(Math.abs(actual[index] / value - 1)).toBeLessThan(1e-6);
  };

  it("finds parameters the customers were made with, within four standard errors", () => {
    const { parameters, covariance } = fitPurchases("bgNbd", made)!;
    const wanted = [0.6, 8, 0.8, 2.5];
    for (const [index, value] of Object.values(parameters).entries()) {
      const error = Math.abs(Math.log(value / wanted[index]));
      expect(error).toBeLessThan(4 * Math.sqrt(covariance[index][index]));
    }
  });

  it("does not depend on the order of the customers", () => {
    const reversed = {
      repeats: made.repeats.toReversed(),
      lastAge: made.lastAge.toReversed(),
      age: made.age.toReversed(),
      meanWorth: made.meanWorth,
    };
    expectNear(figures(reversed), figures(made));
  });

  it("in days has another α only", () => {
    const days = {
      ...made,
      lastAge: made.lastAge.map((age) => age * 7),
      age: made.age.map((age) => age * 7),
    };
    const [r, alpha, a, b] = figures(made);
    expectNear(figures(days), [r, alpha * 7, a, b]);
  });

  it("counts customers alike as often as they are there", () => {
    const twice = (values: Float64Array) => Float64Array.of(...values, ...values);
    const doubled = {
      repeats: twice(made.repeats),
      lastAge: twice(made.lastAge),
      age: twice(made.age),
      meanWorth: new Float64Array(2 * count),
    };
    expectNear(figures(doubled), figures(made));
  });

  it("is steadied by what is usual where the orders do not settle it", () => {
    expect(fitPurchases("bgNbd", made)?.isSteadied).toBe(false);
    const alike = new Float64Array(60).fill(20);
    const fit = fitPurchases("bgNbd", {
      repeats: alike.map(() => 5),
      lastAge: alike,
      age: alike,
      meanWorth: alike,
    })!;
    const { r, alpha, a, b } = fit.parameters;
    expect(fit.isSteadied).toBe(true);
    // All bought 5 times in 20 weeks and none has left: a rate of a quarter, and hardly a chance to leave.
    expect(r / alpha).toBeCloseTo(0.25, 2);
    expect(a / (a + b)).toBeLessThan(0.01);
  });

  it("is refused without repeats, without time, and where no parameters are the likeliest", () => {
    const none = new Float64Array(100);
    const ages = new Float64Array(100).fill(20);
    expect(
      fitPurchases("bgNbd", { repeats: none, lastAge: none, age: ages, meanWorth: none }),
    ).toBeUndefined();
    expect(
      fitPurchases("bgNbd", { repeats: none, lastAge: none, age: none, meanWorth: none }),
    ).toBeUndefined();
    // As regular as clocks: the likelihood rises for ever as the customers' rates grow more alike.
    const alike = { repeats: none.map(() => 140), lastAge: ages, age: ages, meanWorth: none };
    expect(fitPurchases("bgNbd", alike)).toBeUndefined();
  });
});
