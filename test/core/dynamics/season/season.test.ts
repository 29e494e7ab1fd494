import { centredAverage } from "../../../../src/core/dynamics/season/classical";
import { adjusted, seasonalIndices } from "../../../../src/core/dynamics/season/seasonalIndices";
import { dynamicsOf, monthly } from "../../../core/dynamics/made";

/** Twice as much in December, the rest even; three years. */
const december = [...Array(3)].flatMap(() => [...Array(11).fill(110), 220]);

describe("seasonal indices", () => {
  it("count the ends of an even season by half", () => {
    // (1/2 + 2 + 3 + 4 + 5/2) / 4
    expect(centredAverage(Float64Array.of(1, 2, 3, 4, 5), 4)[2]).toBe(3);
    expect(centredAverage(Float64Array.of(1, 2, 6), 3)[1]).toBe(3);
  });

  // An even year of 11 × 110 + 220 = 1430 has the mean 119.1666…
  it("are the months beside the mean of the year", async () => {
    const { season } = await dynamicsOf(monthly(december));
    const { indices, kind, strength } = season.byMonth!;
    expect(kind).toBe("multiplicative");
    expect(indices[11].index).toBeCloseTo(220 / (1430 / 12), 10);
    expect(indices[0].index).toBeCloseTo(110 / (1430 / 12), 10);
    expect(indices[11]).toMatchObject({ seasons: 2, above: 2, certainty: "sure" });
    expect(strength).toBeCloseTo(1, 10);
    for (const value of season.adjusted!) expect(value).toBeCloseTo(1430 / 12, 8);
  });

  it("belong to their month wherever the series begins", () => {
    const fromMarch = Float64Array.from(december.slice(2, 32));
    const { indices } = seasonalIndices(fromMarch, 12, 2);
    expect(indices.map(({ index }) => index > 1)).toEqual([...Array(11).fill(false), true]);
    for (const value of adjusted(fromMarch, seasonalIndices(fromMarch, 12, 2), 2)) {
      expect(value).toBeCloseTo(1430 / 12, 8);
    }
  });

  it("are unclear where the years disagree, likely where they lean one way", () => {
    const noisy = Float64Array.from({ length: 60 }, (_, at) => {
      const year = Math.floor(at / 12);
      if (at % 12 === 2) return year % 2 === 0 ? 160 : 40;
      if (at % 12 === 8) return 101 + year ** 4;
      return 100 + ((at * 5) % 3);
    });
    const { indices } = seasonalIndices(noisy, 12, 0);
    expect(indices[2]).toMatchObject({ low: 0, certainty: "unclear" });
    expect(indices[8]).toMatchObject({ seasons: 4, above: 4, certainty: "likely" });
  });

  it("are money where sales fall below zero", () => {
    const falling = Float64Array.from({ length: 36 }, (_, at) => (at % 12 === 0 ? 20 : -10));
    const season = seasonalIndices(falling, 12, 0);
    expect(season.kind).toBe("additive");
    expect(season.indices[0].index).toBeCloseTo(27.5, 10);
    expect(season.indices.reduce((sum, { index }) => sum + index, 0)).toBeCloseTo(0, 8);
  });

  it("need two years, and a shop that is closed on Sundays still has weekdays", async () => {
    const { season, limits } = await dynamicsOf(monthly(december.slice(0, 23)));
    expect([season.byMonth, season.adjusted]).toEqual([undefined, undefined]);
    expect(limits).toContainEqual({ id: "seasonTooShort", params: { count: 23, needed: 24 } });

    const days = Array.from({ length: 70 }, (_, at) => at).filter((at) => at % 7 !== 6);
    const open = await dynamicsOf({
      // 2024-01-01 was a Monday.
      orderDay: days.map((at) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10)),
      amount: days.map((at) => (at % 7 === 5 ? 12 : 6)),
    });
    const { byWeekday } = open.season;
    expect(byWeekday?.kind).toBe("multiplicative");
    // 5 × 6 + 12 = 42 a week, 6 a day on average.
    expect(byWeekday!.indices.map(({ index }) => Math.round(index * 1e9) / 1e9)).toEqual([
      1, 1, 1, 1, 1, 2, 0,
    ]);
  });
});
