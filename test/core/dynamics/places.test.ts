import { dayOf } from "../../../src/core/day";
import { describeDynamics } from "../../../src/core/dynamics/describeDynamics";
import { factsOf } from "./made";

describe("weekdays and hours", () => {
  it("count rows with a time by their hour, whole hours included", async () => {
    const facts = await factsOf({
      orderDay: ["2025-11-24", "2025-11-24", "2025-11-30", "2025-11-30"],
      amount: [10, 20, 40, 80],
    });
    const moments = facts.orders.columns.orderDay!.days.slice();
    // Monday 10:00 as a sheet has it, Monday 10:59:59, Sunday 23:59:59.9, Sunday without a time.
    const [first, second, third] = moments;
    moments.set([first + (45985 + 10 / 24) - 45985, second + 39_599 / 86_400, third + 0.9999999]);
    const { hours, limits } = await describeDynamics({ facts, moments });
    expect([hours?.timedRows, hours?.rows]).toEqual([3, 4]);
    expect([hours?.revenue[0][10], hours?.revenue[6][23]]).toEqual([30, 40]);
    expect(limits.map(({ id }) => id)).not.toContain("noTimes");
  });

  it("say so where no row has a time", async () => {
    const { hours, limits } = await describeDynamics({
      facts: await factsOf({ orderDay: ["2025-11-24"], amount: [10] }),
    });
    expect(hours).toBeUndefined();
    expect(limits.map(({ id }) => id)).toContain("noTimes");
  });
});

describe("where revenue comes from", () => {
  it("is told for the last twelve periods, the largest first, the rest as one", async () => {
    const towns = Array.from({ length: 14 }, (_, at) => `Town ${at}`);
    const facts = await factsOf({
      orderDay: [...towns.map(() => "2025-12-05"), "2025-11-05", "2024-11-05", "2025-12-06"],
      town: [...towns, "Town 13", "Town 0", ""],
      amount: [...towns.map((_, at) => 100 - at), 500, 9999, 3],
    });
    const { breakdowns } = await describeDynamics({ facts });
    const [{ dimension, firstPeriod, lines }] = breakdowns;
    expect([dimension, firstPeriod]).toEqual(["town", 2025 * 12]);
    expect(lines[0]).toMatchObject({ name: "Town 13", isRest: false });
    expect([...lines[0].revenue].slice(-2)).toEqual([500, 87]);
    expect(lines).toHaveLength(14);
    expect(lines[12]).toMatchObject({ name: "", isRest: true });
    // Towns 11 and 12.
    expect(lines[12].revenue.at(-1)).toBe(89 + 88);
    expect(lines[13]).toMatchObject({ name: "", isRest: false });
    expect(lines[13].revenue.at(-1)).toBe(3);
  });

  it("takes spellings of one name together", async () => {
    const { breakdowns } = await describeDynamics({
      facts: await factsOf({
        orderDay: ["2025-12-05", "2025-12-05"],
        managerName: ["Nováková", " NOVÁKOVÁ"],
        amount: [1, 2],
      }),
    });
    expect(breakdowns[0].lines.map(({ name, revenue }) => [name, ...revenue])).toEqual([["Nováková", 3]]);
  });

  it("counts to the as-of day", async () => {
    const facts = await factsOf(
      { orderDay: ["2025-12-05", "2025-12-25"], channel: ["web", "web"], amount: [1, 2] },
      dayOf(2025, 12, 10),
    );
    const { breakdowns } = await describeDynamics({ facts });
    expect([...breakdowns[0].lines[0].revenue]).toEqual([1]);
  });
});
