import { dayOf, isoDay } from "../../../src/core/day";
import { classify, isClassified, type SettingsBySegment } from "../../../src/core/segments/classify";
import { monthlyVariation, monthsOf } from "../../../src/core/segments/monthlyVariation";
import { seasonIndices } from "../../../src/core/segments/seasonIndices";
import { customaryXyz, xyzClasses } from "../../../src/core/segments/xyz";
import { factsByHand } from "../byHand/facts";

/** Sales of one item by month from January 2024 on, on the first of the month; null for no sale. */
function variationOf(months: readonly (number | null)[], asOfDay = dayOf(2024, months.length + 1, 0)) {
  const sold = months.flatMap((value, month) =>
    value === null ? [] : [{ value, day: dayOf(2024, month + 1, 1) }],
  );
  const sales = {
    offsets: Uint32Array.of(0, sold.length),
    months: monthsOf(Int32Array.from(sold, ({ day }) => day)),
    values: Float64Array.from(sold, ({ value }) => value),
  };
  const { variation, months: counted } = monthlyVariation(sales, asOfDay, customaryXyz);
  return [variation[0], counted[0]];
}

describe("monthlyVariation", () => {
  it.each<[string, (number | null)[], number, number]>([
    ["is 0 for months alike", [5, 5, 5, 5, 5, 5], 0, 6],
    // 4 and 6 around 5, each 1 away.
    ["is deviation by mean", [4, 6, 4, 6, 4, 6], 0.2, 6],
    // 6 and 0 around 3.
    ["counts months without sales as zero", [6, null, 6, null, 6, null], 1, 6],
    ["begins with the first sale", [null, null, 5, 5, 5, 5, 5, 5], 0, 6],
  ])("%s", (_, months, variation, count) => {
    expect(variationOf(months)).toEqual([variation, count]);
  });

  it("says nothing under six months", () => {
    expect(variationOf([5, 5, 5, 5, 5])).toEqual([Number.NaN, 5]);
  });

  it("leaves a month out that has just begun", () => {
    const months = [5, 5, 5, 5, 5, 5, 1];
    expect(variationOf(months, dayOf(2024, 7, 24))).toEqual([0, 6]);
    expect(variationOf(months, dayOf(2024, 7, 25))[1]).toBe(7);
  });
});

describe("seasonIndices", () => {
  it("finds the season that the months were made with", () => {
    const made = [0.5, 1, 1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const totals = Float64Array.from({ length: 36 }, (_, month) => made[month % 12] * 100);
    const found = seasonIndices(totals, 0)!;
    for (const [month, index] of found.entries()) expect(index).toBeCloseTo(made[month], 10);
  });

  it("begins in any month", () => {
    const totals = Float64Array.from({ length: 24 }, (_, month) => ((month + 3) % 12 === 11 ? 200 : 100));
    expect(seasonIndices(totals, 3)!.indexOf(Math.max(...seasonIndices(totals, 3)!))).toBe(11);
  });

  it("is not to be had under two years", () => {
    expect(seasonIndices(new Float64Array(23).fill(1), 0)).toBeUndefined();
  });
});

describe("xyz of customers", () => {
  /** Customers with an order on the tenth of every month of so many years. */
  const bookOf = (years: number, ...amountIn: ((month: number) => number)[]) => {
    const lines = amountIn.flatMap((amount, customer) =>
      Array.from({ length: years * 12 }, (_, month) => ({ customer, month, amount: amount(month % 12) })),
    );
    return {
      asOf: isoDay(dayOf(2022 + years, 1, 0)),
      orders: {
        customerId: lines.map(({ customer }) => customer),
        orderDay: lines.map(({ month }) => isoDay(dayOf(2022, month + 1, 10))),
        amount: lines.map(({ amount }) => amount),
      },
    };
  };
  const winter = (month: number) => (month === 11 ? 300 : 100);
  const even = () => 100;

  async function said(
    id: "xyz" | "xyzSeasonal",
    book: ReturnType<typeof bookOf>,
    settings?: SettingsBySegment,
  ) {
    const result = classify(id, (await factsByHand(book)).facts, settings);
    return isClassified(result)
      ? [...result.classOf].map((place) => xyzClasses[place]).join("")
      : result.reason;
  }

  it("takes the season for irregular, unless it is taken out", async () => {
    // Both have the season of the business: December 3, other months 1.
    expect(await said("xyz", bookOf(3, winter, winter))).toBe("ZZ");
    expect(await said("xyzSeasonal", bookOf(3, winter, winter))).toBe("XX");
  });

  it("finds a customer uneven who has no part in the season", async () => {
    // December is 2.5 times as strong for all together: eleven months of 1 and one of 0.4 vary by 17.5 %.
    expect(await said("xyzSeasonal", bookOf(3, winter, winter, winter, even))).toBe("XXXY");
  });

  it("needs two years for that", async () => {
    expect(await said("xyzSeasonal", bookOf(1, winter))).toBe("noSeason");
  });

  it("has limits to set", async () => {
    expect(await said("xyz", bookOf(1, even, winter), { xyz: { x: 0.1, y: 0.6 } })).toBe("XY");
    await expect(said("xyz", bookOf(1, even), { xyz: { x: 0.3 } })).rejects.toThrow(/segment.settings/);
  });
});
