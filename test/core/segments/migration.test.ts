import { noClass } from "../../../src/core/metrics/figures";
import { classify, isClassified } from "../../../src/core/segments/classify";
import { customerKeys } from "../../../src/core/segments/customerKeys";
import {
  formerClasses,
  keptRun,
  migrationSince,
  type RunClasses,
} from "../../../src/core/segments/migration";
import { steadied } from "../../../src/core/segments/steadied";
import { factsByHand } from "../byHand/facts";
import { customersTable } from "../byHand/tables";

const run = (
  keys: readonly string[],
  places: readonly number[],
  classes = ["hot", "warm", "cold"],
): RunClasses => ({
  segment: "temperature",
  classes,
  classOf: Uint8Array.from(places),
  keys,
  blank: Uint8Array.from(keys, (key) => Number(key === "blank")),
});

describe("migration", () => {
  const before = keptRun(run(["a", "b", "c", "", "blank"], [0, 0, 1, 2, 2]), 20_000);

  it("keeps the customers of each class", () => {
    expect(JSON.parse(JSON.stringify(before))).toEqual({
      asOfDay: 20_000,
      segment: "temperature",
      classes: ["hot", "warm", "cold"],
      customers: [["a", "b"], ["c"], []],
    });
  });

  it("counts who moved from where to where, who came and who is gone", () => {
    const now = run(["b", "a", "d", ""], [2, 0, 1, 1]);
    expect(migrationSince(before, now)).toEqual({
      moves: [
        [1, 0, 1],
        [0, 0, 0],
        [0, 0, 0],
      ],
      come: [0, 1, 0],
      gone: [0, 1, 0],
      withoutKey: 1,
    });
  });

  it("tells classes by their names, also when they have changed meanwhile", () => {
    const now = run(["a", "c"], [1, 0], ["cold", "hot"]);
    expect(migrationSince(before, now).moves).toEqual([
      [0, 1],
      [1, 0],
      [0, 0],
    ]);
    expect([...formerClasses(before, now, noClass)]).toEqual([1, noClass]);
  });

  it("is safe with keys that objects have", () => {
    const odd = run(["__proto__", "constructor"], [0, 1]);
    expect(migrationSince(keptRun(odd, 1), odd).moves).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]);
  });
});

it("finds a customer again by id, else by e-mail, phone or name", () => {
  const customers = customersTable({
    customerId: [" 7 ", "", "", "", ""],
    email: ["a@b.cz", "C@D.cz", "", "", ""],
    customerName: ["A", "B", "", "Jan  Novák", ""],
    phone: ["", "", "+420 777 123 456", "", ""],
  });
  const [id, email, phone, name, none] = customerKeys(customers);
  expect([id, email, name, none]).toEqual(["id:7", "email:c@d.cz", "name:jan novák", ""]);
  expect(phone).toMatch(/^phone:.*777123456$/);
});

describe("steadied", () => {
  // Every ten days until day 40. At risk from day 55 on; with a margin of a tenth the border lies at 53.5 to 56.5.
  const on = async (day: number, former: number, margin: number) => {
    const iso = (offset: number) => new Date((20_000 + offset) * 86_400_000).toISOString().slice(0, 10);
    const { facts } = await factsByHand({
      asOf: iso(day),
      orders: {
        customerId: [1, 1, 1, 1, 1],
        orderDay: [0, 10, 20, 30, 40].map(iso),
        amount: [1, 1, 1, 1, 1],
      },
    });
    const result = classify("lifecycle", facts);
    if (!isClassified(result)) throw new Error("not classified");
    return steadied("lifecycle", facts, {}, result.classOf, Uint8Array.of(former), margin)[0];
  };
  const [active, atRisk] = [1, 3];

  it.each([
    [56, active, 0.1, active],
    [57, active, 0.1, atRisk],
    [54, atRisk, 0.1, atRisk],
    [53, atRisk, 0.1, active],
    [56, active, 0, atRisk],
    [56, noClass, 0.1, atRisk],
  ])("on day %i, formerly %i, margin %d: %i", async (day, former, margin, expected) => {
    expect(await on(day, former, margin)).toBe(expected);
  });

  it("refuses a margin that is none", async () => {
    await expect(on(50, active, 0.5)).rejects.toThrow(/segment.settings/);
  });
});
