import fc from "fast-check";
import { completenessByClass } from "../../../../src/core/checks/completeness/byClass";
import { completeness } from "../../../../src/core/checks/completeness/completeness";
import { companies } from "../../../../src/core/checks/completeness/partyKinds";
import { reliability, usualReliability } from "../../../../src/core/checks/completeness/reliability";
import { dayOf } from "../../../../src/core/day";
import { customersTable } from "../../byHand/tables";

const table = customersTable({
  customerId: ["1", "2", "3", "", "5"],
  customerName: ["Anna Malá", "Růže s.r.o.", "test", "", "Jan Novák"],
  birthDay: ["1980-01-01", null, null, null, null],
  taxNumber: ["", "27082440", "", "", ""],
  phone: ["603123456", "", "", "", "702123456"],
  email: ["a@b.cz", "c@d.cz", "", "", "-"],
  consent: ["ano", "", "", "", "ne"],
});

describe("completeness", () => {
  const found = completeness(table);

  it("asks persons for birthdays and companies for tax numbers", () => {
    expect([...found.isCompany]).toEqual([0, 1, 0, 0, 0]);
    // Anna: name and birthday; Růže: name and number; "test" is no name; row 4 is blank; Jan: name, no birthday.
    expect([...found.byGroup.identity]).toEqual([1, 1, 0, Number.NaN, 0.5]);
  });

  it("counts only fields that have a column", () => {
    expect([...found.byGroup.contact]).toEqual([1, 0.5, 0, Number.NaN, 0.5]);
    expect([...found.byGroup.purchases]).toEqual(new Array(5).fill(Number.NaN));
    expect(found.absent).toEqual([
      "place",
      "registered",
      "source",
      "manager",
      "industry",
      "consentDay",
      "mailingConsent",
    ]);
  });

  it("weighs groups alike", () => {
    expect([...found.score]).toEqual([1, (1 + 0.5 + 0) / 3, 0, Number.NaN, (0.5 + 0.5 + 1) / 3]);
  });

  it("knows purchases by the orders", () => {
    const { byGroup, score } = completeness(table, Float64Array.of(3, 0, 0, 0, 1));
    expect([...byGroup.purchases]).toEqual([1, 0, 0, Number.NaN, 1]);
    expect(score[1]).toBeCloseTo(1.5 / 4);
  });

  it("stays within 0 and 1, and a field more never lowers it", () => {
    const cell = fc.constantFrom("", "x y", "-", "test");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const columns = (full: boolean) =>
          customersTable({
            customerId: rows.map((_, at) => String(at)),
            customerName: rows.map(([name]) => name),
            phone: rows.map(([, phone]) => (full ? "603123456" : phone)),
            town: rows.map(([, , town]) => town),
          });
        const before = completeness(columns(false)).score;
        const after = completeness(columns(true)).score;
        for (const [row, score] of before.entries()) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(after[row]).toBeGreaterThanOrEqual(score);
          expect(after[row]).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("by class is the mean of its customers, blank rows left out", () => {
    const [one, other, none] = completenessByClass(found, Uint8Array.of(0, 0, 1, 1, 1), 3);
    expect(one).toMatchObject({ customers: 2, score: 0.75 });
    expect(one!.byGroup).toMatchObject({ identity: 1, contact: 0.75, purchases: Number.NaN });
    expect(other!.customers).toBe(2);
    expect(other!.byGroup.contact).toBe(0.25);
    expect(none).toMatchObject({ customers: 0, score: Number.NaN });
  });
});

it("takes for companies what says so, by kind first", () => {
  const customers = customersTable({
    kind: ["Физ. лицо", "", "", "", "Организация", ""],
    customerName: ["ООО Луч", "ООО Луч", "ИП Серов", "", "Серов", "Серов"],
    company: ["", "", "", "Луч", "", "Луч"],
    taxNumber: ["", "", "", "", "", "7707083893"],
  });
  expect([...companies(customers)]).toEqual([0, 1, 0, 1, 1, 1]);
});

describe("reliability", () => {
  const today = dayOf(2026, 1, 1);

  it("halves every three years since the last confirmation, else since registration", () => {
    const customers = customersTable({
      customerId: ["1", "2", "3", "4"],
      confirmedDay: ["2026-01-01", "2023-01-02", null, null],
      registeredDay: ["2010-01-01", "2010-01-01", "2020-01-03", null],
    });
    // 1,095 days are three years; 2023-01-02 is 1,095 days before, 2020-01-03 twice as many less one leap day.
    const [fresh, three, six, unknown] = reliability(customers, today)!;
    expect([fresh, three, unknown]).toEqual([1, 0.5, 1]);
    expect(six).toBeCloseTo(0.25, 2);
  });

  it("trusts bought lists and unnamed sources less", () => {
    const customers = customersTable({ source: ["Рекомендация", "", "Куплена база"] });
    expect([...reliability(customers, today)!]).toEqual([1, 0.5, 0.4]);
    const strict = { ...usualReliability, unknownTrust: 0.1 };
    expect([...reliability(customers, today, strict)!]).toEqual([1, 0.1, 0.4]);
  });

  it("says nothing where the sheet tells neither", () => {
    expect(reliability(customersTable({ customerId: ["1"] }), today)).toBeUndefined();
  });
});
