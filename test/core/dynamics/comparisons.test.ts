import { changesTo, movingAverage, yearToDate } from "../../../src/core/dynamics/comparisons";
import { dynamicsOf, monthly } from "./made";

const seriesOf = async (amounts: readonly number[]) => (await dynamicsOf(monthly(amounts))).series;

describe("changes", () => {
  it("compare with the period before and with the same a year before", async () => {
    const { month } = await seriesOf([100, 150, 150, 75, 1, 1, 1, 1, 1, 1, 1, 1, 120]);
    const { revenue } = month.figures;
    expect([...changesTo(month, revenue, "previous").share].slice(0, 4)).toEqual([NaN, 0.5, 0, -0.5]);
    expect([...changesTo(month, revenue, "yearBefore").share].slice(11)).toEqual([NaN, 0.2]);
    expect(changesTo(month, revenue, "yearBefore").difference[12]).toBe(20);
  });

  it("leave the percentage empty where the earlier value is not above zero", async () => {
    const { month } = await seriesOf([0, 100, -50, 100]);
    const { share, difference } = changesTo(month, month.figures.revenue, "previous");
    expect([...share]).toEqual([NaN, NaN, -1.5, NaN]);
    expect([...difference]).toEqual([NaN, 100, -150, 150]);
  });

  it("leave incomplete periods out", async () => {
    const { month } = await seriesOf([100, 100, 100]);
    const cut = { ...month, isComplete: Uint8Array.of(0, 1, 0) };
    expect([...changesTo(cut, month.figures.revenue, "previous").share]).toEqual([NaN, NaN, NaN]);
  });
});

describe("the moving average", () => {
  it("is that of a month and the two before it", async () => {
    const { month } = await seriesOf([3, 6, 9, 12]);
    expect([...movingAverage(month, month.figures.revenue)]).toEqual([NaN, NaN, 6, 9]);
  });

  it("waits for complete periods", async () => {
    const { month } = await seriesOf([3, 6, 9, 12]);
    const cut = { ...month, isComplete: Uint8Array.of(0, 1, 1, 1) };
    expect([...movingAverage(cut, month.figures.revenue)]).toEqual([NaN, NaN, NaN, 9]);
  });
});

describe("the year to date", () => {
  it("begins anew in January and stands beside the year before", async () => {
    const { month } = await seriesOf([...Array(12).fill(10), 20, 30]);
    const { sum, lastYear } = yearToDate(month, month.figures.revenue);
    expect([...sum].slice(10)).toEqual([110, 120, 20, 50]);
    expect([...lastYear].slice(10)).toEqual([NaN, NaN, 10, 20]);
  });

  it("is not compared with a year that begins in the middle", async () => {
    const { series } = await dynamicsOf({
      orderDay: ["2024-03-01", "2024-04-01", "2025-03-01"],
      amount: [1, 2, 4],
    });
    const { sum, lastYear } = yearToDate(series.month, series.month.figures.revenue);
    expect(sum.at(-1)).toBe(4);
    expect(lastYear.every(Number.isNaN)).toBe(true);
  });

  it("stands on 29 February where it stood on the 28th a year before", async () => {
    const { series } = await dynamicsOf({
      orderDay: ["2023-01-01", "2023-02-28", "2023-03-01", "2024-02-29", "2024-03-01"],
      amount: [1, 2, 4, 8, 16],
    });
    const { lastYear } = yearToDate(series.day, series.day.figures.revenue);
    expect([...lastYear].slice(-2)).toEqual([3, 7]);
  });
});
