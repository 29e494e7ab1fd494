/** Against R 4.2.2 (`decompose`, `HoltWinters`) on Box and Jenkins's monthly airline passengers 1949-1960. */
import { forecast } from "../../src/core/dynamics/forecast/forecast";
import { continueHoltWinters, fitHoltWinters } from "../../src/core/dynamics/forecast/holtWinters";
import { seasonalNaive } from "../../src/core/dynamics/forecast/models";
import { decompose } from "../../src/core/dynamics/season/classical";
import { dynamicsOf } from "../core/dynamics/made";
import { publishedRows } from "./files";

const rows = publishedRows("series/AirPassengers.csv");
const passengers = Float64Array.from(rows, (row) => Number(row.passengers));

describe("classical decomposition", () => {
  it.each([
    [
      "multiplicative",
      [
        0.91023, 0.883625, 1.007366, 0.975906, 0.981378, 1.112776, 1.226556, 1.219911, 1.060492, 0.921757,
        0.801178, 0.898824,
      ],
    ],
    [
      "additive",
      [
        -24.748737, -36.188131, -2.241162, -8.036616, -4.506313, 35.402778, 63.830808, 62.823232, 16.520202,
        -20.642677, -53.593434, -28.619949,
      ],
    ],
  ] as const)("has the published %s indices to 1e-5", (kind, expected) => {
    const { indices } = decompose(passengers, 12, kind);
    for (const [month, index] of expected.entries())
      expect(Math.abs(indices[month] - index)).toBeLessThan(1e-5);
  });

  it("has the published trend", () => {
    const { trend } = decompose(passengers, 12, "additive");
    expect([...trend.slice(0, 6)].every(Number.isNaN)).toBe(true);
    for (const [at, value] of [126.791667, 127.25, 127.958333, 128.583333, 129, 129.75].entries()) {
      expect(trend[6 + at]).toBeCloseTo(value, 6);
    }
  });

  it("is the same from order rows, one a month", async () => {
    const { season } = await dynamicsOf({
      orderDay: rows.map((row) => row.date),
      amount: [...passengers],
      customerId: rows.map(() => "a"),
    });
    expect(season.months).toBe(144);
    expect(season.byMonth?.indices[6].index).toBeCloseTo(1.226556, 6);
    expect(season.byMonth?.indices[10].index).toBeCloseTo(0.801178, 6);
    expect(season.byMonth?.indices[6]).toMatchObject({ seasons: 11, above: 11, certainty: "sure" });
  });
});

describe("Holt-Winters", () => {
  it.each([
    [
      "multiplicative",
      [0.2755924747, 0.03269295273, 0.8707292223],
      16570.77787,
      [
        447.0559, 419.7123, 464.8671, 496.0839, 507.5326, 575.4509, 666.5923, 657.9137, 550.3088, 492.9853,
        420.2073, 465.6345,
      ],
    ],
    [
      "additive",
      [0.2479594897, 0.03453372965, 1],
      21860.18462,
      [
        453.4977, 429.3906, 467.0361, 503.2574, 512.3395, 571.888, 652.6095, 637.4623, 539.7548, 490.725,
        424.4593, 469.5315,
      ],
    ],
  ] as const)("has R's %s parameters, errors and forecasts", (season, parameters, sse, next) => {
    const fit = fitHoltWinters(passengers, 12, { season, isDamped: false });
    for (const [at, value] of [fit.alpha, fit.beta, fit.gamma].entries()) {
      expect(Math.abs(value - parameters[at])).toBeLessThan(1e-3);
    }
    expect(Math.abs(fit.sse / sse - 1)).toBeLessThan(1e-3);
    for (const [step, value] of continueHoltWinters(fit, 12).entries()) {
      expect(Math.abs(value / next[step] - 1)).toBeLessThan(0.005);
    }
  });
});

describe("the last 24 months, held out", () => {
  const known = passengers.subarray(0, 120);
  const mape = (ahead: Float64Array) =>
    (ahead.reduce((sum, value, at) => sum + Math.abs(value / passengers[120 + at] - 1), 0) / 24) * 100;

  it("are 15.52 % off by the seasonal naive method, as published", () => {
    expect(mape(seasonalNaive.fit(known, 12).ahead(24))).toBeCloseTo(15.5234, 3);
  });

  it.each([12, 24])("are foretold better by the method chosen for a horizon of %i", (horizon) => {
    const { forecast: chosen } = forecast(known, 12, horizon);
    expect(chosen?.model).not.toBe("seasonalNaive");
    const values = horizon === 24 ? chosen!.values : forecastBy(chosen!.model);
    expect(mape(values)).toBeLessThan(15.52);
  });

  /** The model that was chosen for a year, carried on for two. */
  function forecastBy(model: string): Float64Array {
    const season = model.startsWith("multiplicative") ? "multiplicative" : "additive";
    const kind = { season, isDamped: model.endsWith("Damped") } as const;
    return continueHoltWinters(fitHoltWinters(known, 12, kind), 24);
  }
});
