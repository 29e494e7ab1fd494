import { dayOf, isoDay } from "../../../src/core/day";
import { dynamicsOf } from "./made";

/** Bread every day; eggs at Easter, trees before Christmas, a one-off in a single year. 2023 and 2024 whole. */
function shop(feast: readonly string[], other: (day: number) => string | undefined = () => undefined) {
  const rows: { day: string; product: string; amount: number }[] = [];
  for (let day = dayOf(2023, 1, 1); day <= dayOf(2024, 12, 31); day++) {
    const iso = isoDay(day);
    rows.push({ day: iso, product: "bread", amount: 10 });
    if (feast.includes(iso)) rows.push({ day: iso, product: "eggs", amount: 50 });
    else if (iso.endsWith("-15")) rows.push({ day: iso, product: "eggs", amount: 1 });
    const more = other(day);
    if (more) rows.push({ day: iso, product: more, amount: 1000 });
  }
  return {
    orderDay: rows.map(({ day }) => day),
    productName: rows.map(({ product }) => product),
    amount: rows.map(({ amount }) => amount),
  };
}

describe("leaders before holidays", () => {
  // Orthodox Easter was on 16 April 2023 and 5 May 2024, the western one on 9 April 2023 and 31 March 2024.
  const east = ["2023-04-10", "2023-04-12", "2024-05-01", "2024-05-03"];
  const west = ["2023-03-30", "2023-04-01", "2024-03-28", "2024-03-30"];

  it.each([
    ["ru", "easterOrthodox", east],
    ["cz", "easterWestern", west],
  ] as const)("move with Easter: %s", async (calendar, holiday, feast) => {
    const { leaders } = await dynamicsOf(shop(feast), { calendar });
    const own = leaders?.find((found) => found.holiday === holiday);
    expect(own?.years).toBe(2);
    expect(own?.leaders).toHaveLength(1);
    expect(own?.leaders[0]).toMatchObject({ name: "eggs", revenue: own?.leaders[0].revenue, years: 2 });
    expect(own?.leaders[0].times).toBeGreaterThan(20);
    expect(own?.leaders[0].revenue).toBeGreaterThanOrEqual(200);
    const others = leaders
      ?.filter((found) => found.holiday === "womensDay")
      .flatMap((found) => found.leaders);
    expect(others?.map(({ name }) => name)).not.toContain("eggs");
  });

  it("do not lead for being sold in one year of two", async () => {
    const once = shop([], (day) => (isoDay(day) === "2023-12-20" ? "piano" : undefined));
    const { leaders } = await dynamicsOf(once, { calendar: "cz" });
    const christmas = leaders?.find(({ holiday }) => holiday === "christmasCzech");
    expect(christmas?.leaders.map(({ name }) => name)).toEqual([]);
  });

  it("may sell then only", async () => {
    const trees = shop([], (day) => (isoDay(day).endsWith("12-20") ? "tree" : undefined));
    const { leaders } = await dynamicsOf(trees, { calendar: "cz" });
    const christmas = leaders?.find(({ holiday }) => holiday === "christmasCzech");
    expect(christmas?.leaders).toEqual([{ name: "tree", revenue: 2000, times: Infinity, years: 2 }]);
  });

  it("are none where no product is named", async () => {
    const { leaders, limits } = await dynamicsOf({ orderDay: ["2025-01-01"], amount: [1] });
    expect(leaders).toBeUndefined();
    expect(limits.map(({ id }) => id)).toContain("noProducts");
  });
});
