import { backTest } from "../../../../src/core/dynamics/forecast/backTest";
import { forecast } from "../../../../src/core/dynamics/forecast/forecast";
import {
  continueHoltWinters,
  fitHoltWinters,
  holtWintersSpread,
} from "../../../../src/core/dynamics/forecast/holtWinters";
import * as models from "../../../../src/core/dynamics/forecast/models";

/** Months that rise by 2 and swing by a quarter of the year, without noise. */
const swing = [10, 0, -10, 0];
const rising = (count: number) =>
  Float64Array.from({ length: count }, (_, at) => 100 + 2 * at + swing[at % 4]);

describe("a forecast", () => {
  it("is none under six periods", () => {
    expect(forecast(Float64Array.of(1, 2, 3, 4, 5), 12, 3)).toEqual({
      limit: "tooFewPeriods",
      periods: 5,
      periodsNeeded: 6,
    });
  });

  it("continues the trend only under two seasons, and says so", () => {
    const line = Float64Array.from({ length: 15 }, (_, at) => 100 + 10 * at);
    const { forecast: ahead, limit, periodsNeeded } = forecast(line, 12, 3);
    expect([limit, periodsNeeded]).toEqual(["underTwoSeasons", 24]);
    expect(["trend", "dampedTrend"]).toContain(ahead?.model);
    expect(ahead?.rivals.map(({ model }) => model).toSorted()).toEqual([
      "average",
      "dampedTrend",
      "naive",
      "trend",
    ]);
    expect(ahead?.values[0]).toBeCloseTo(250, 3);
  });

  it("has no season for years", () => {
    expect(forecast(Float64Array.of(1, 2, 3, 4, 5, 6, 7), 1, 3).limit).toBe("noSeasonInYears");
  });

  it("takes the naive one where there are too few past moments to compare at", () => {
    const { forecast: ahead, limit } = forecast(rising(9), 4, 3);
    expect(limit).toBeUndefined();
    expect(ahead?.model).toBe("seasonalNaive");
    expect(ahead?.rivals.every(({ test }) => test === undefined)).toBe(true);
    expect([...ahead!.values]).toEqual([...rising(8).slice(5)]);
  });

  it("finds trend and season of a series without noise", () => {
    const { forecast: ahead } = forecast(rising(24), 4, 8);
    const next = rising(32).slice(24);
    for (const [step, value] of next.entries()) expect(ahead?.values[step]).toBeCloseTo(value, 1);
    expect(ahead?.rivals[0].model).toBe(ahead?.model);
    expect(ahead!.rivals[0].test!.error).toBeLessThan(
      ahead!.rivals.find(({ model }) => model === "seasonalNaive")!.test!.error,
    );
  });

  it("does not multiply where values are not above zero", () => {
    const values = rising(24);
    values[5] = 0;
    const names = forecast(values, 4, 3).forecast?.rivals.map(({ model }) => model);
    expect(names).not.toContain("multiplicative");
    expect(names).toContain("additive");
  });

  it("does not sink below zero where sales never did", () => {
    const falling = Float64Array.from({ length: 12 }, (_, at) => Math.max(0, 110 - 10 * at));
    const { forecast: ahead } = forecast(falling, 1, 12);
    expect(Math.min(...ahead!.values, ...ahead!.low)).toBeGreaterThanOrEqual(0);
  });

  it("knows negative months", () => {
    const values = rising(24).map((value) => value - 200);
    const { forecast: ahead } = forecast(values, 4, 3);
    expect(ahead!.low[0]).toBeLessThan(ahead!.values[0]);
    expect(ahead!.values[0]).toBeLessThan(0);
  });

  it("is flat and sure where nothing ever changes", () => {
    const { forecast: ahead } = forecast(new Float64Array(30).fill(7), 12, 3);
    for (const value of [...ahead!.values, ...ahead!.low, ...ahead!.high]) expect(value).toBeCloseTo(7, 9);
  });
});

describe("the interval", () => {
  // Four kinds of series made with a seed; nominal are 80 of 100 cases.
  it("holds in about as many cases as it says", () => {
    const random = uniform(7);
    const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    let inside = 0;
    let all = 0;
    for (const [noise, walk, season] of [
      [50, 5, 0.2],
      [50, 20, 0.2],
      [20, 40, 0.1],
      [100, 0, 0],
    ]) {
      let level = 1000;
      const series = Float64Array.from({ length: 120 }, (_, at) => {
        level += normal() * walk + 3;
        return level * (1 + season * Math.sin((at / 12) * 2 * Math.PI)) + normal() * noise;
      });
      for (const origin of [60, 108]) {
        const { forecast: ahead } = forecast(series.subarray(0, origin), 12, 12);
        for (let step = 0; step < 12; step++) {
          const actual = series[origin + step];
          if (ahead!.low[step] <= actual && actual <= ahead!.high[step]) inside++;
          all++;
        }
      }
    }
    expect(inside / all).toBeGreaterThan(0.68);
    expect(inside / all).toBeLessThan(0.9);
  });
});

describe("Holt and Winters", () => {
  it("damp a trend that then comes to rest", () => {
    const fit = { ...fitHoltWinters(rising(24), 4, { season: "additive", isDamped: true }), phi: 0.8 };
    const ahead = continueHoltWinters(fit, 200);
    // 0.8 + 0.8² + … = 4 trends above the level.
    expect(ahead[199] - fit.season[199 % 4]).toBeCloseTo(fit.level + fit.trend * 4, 6);
  });

  it("grow less sure with the horizon", () => {
    const noisy = rising(40).map((value, at) => value + ((at * 7) % 5));
    const spread = holtWintersSpread(fitHoltWinters(noisy, 4, { season: "additive", isDamped: false }), 12);
    for (let step = 1; step < 12; step++) expect(spread[step]).toBeGreaterThanOrEqual(spread[step - 1]);
  });

  // One step: sd; two steps: sd √(1 + (α(1 + β))²), by the formula of Ord, Koehler and Snyder.
  it("spread as the formula says", () => {
    const fit = {
      ...fitHoltWinters(rising(24), 4, { season: "additive", isDamped: false }),
      alpha: 0.5,
      beta: 0.2,
      sse: 90,
      errors: 13,
    };
    const [one, two] = holtWintersSpread(fit, 2);
    expect(one).toBeCloseTo(3, 12);
    expect(two).toBeCloseTo(3 * Math.sqrt(1 + 0.36), 12);
  });
});

describe("the back-test", () => {
  it("foretells with the data of then only", () => {
    // As last time, on 1, 2, 4, 8, 16, 32: at four, five values known and one step ahead it is 8 and 16 off.
    const values = Float64Array.of(1, 2, 4, 8, 16, 32);
    const test = backTest(models.naive, values, 1, 1, 4, models.naive.fit(values));
    expect(test).toMatchObject({ error: 12, errorShare: 24 / 48, origins: 2 });
  });

  it("looks at every step of the horizon", () => {
    // From 4 known: 16 − 8 and 32 − 8; from 5 known: 32 − 16.
    const values = Float64Array.of(1, 2, 4, 8, 16, 32);
    const test = backTest(models.naive, values, 1, 2, 4, models.naive.fit(values));
    expect(test).toMatchObject({ error: (8 + 24 + 16) / 3, origins: 2 });
  });
});

/** Lehmer's generator. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
