import { dayOf } from "../../../src/core/day";
import { plannedSales } from "../../../src/core/table/plannedSales";
import { recognise } from "../../../src/core/table/recognise";
import { sheetOf } from "./sheetOf";

const orders = sheetOf("Orders", [
  ["Order no", "Order date", "Customer name", "Amount"],
  ["1", "2025-01-05", "Ann", 10],
  ["2", "2025-01-06", "Bob", 20],
]);
const planOf = (name: string, rows: (string | number | null)[][], formats = {}) => {
  const sources = [orders, sheetOf(name, rows, formats)];
  return plannedSales(sources, recognise(sources, {}));
};
const months = [1, 2, 3].map((month) => dayOf(2025, month, 1));

describe("the plan of sales", () => {
  it.each([
    ["dates", [45658, 45689, 45717], { 0: "mmm yyyy" }],
    ["names in Russian", ["Январь 2025", "февраль 2025 г.", "март 2025"], {}],
    ["names in Czech", ["leden 2025", "únor 2025", "březen 2025"], {}],
    ["numbers", ["01.2025", "02.2025", "3/2025"], {}],
  ] as const)("is read beside months as %s", (_, names, formats) => {
    const found = planOf(
      "План",
      [["Месяц", "План продаж, руб."], ...names.map((name, at) => [name, 100 * (at + 1)])],
      formats,
    );
    expect([...found!.days]).toEqual(months);
    expect([...found!.amounts]).toEqual([100, 200, 300]);
  });

  it("leaves rows without a day or an amount out", () => {
    const found = planOf("Plan", [
      ["Month", "Target"],
      ["January 2025", "1 200,50"],
      ["February 2025", null],
      ["Total", 1200.5],
      ["March 2025", 5],
    ]);
    expect([...found!.days].slice(0, 2)).toEqual(months.slice(0, 2));
    expect(found!.amounts[0]).toBe(1200.5);
    expect(found!.amounts[1]).toBeNaN();
  });

  it("is none without a heading that means it, or without days", () => {
    expect(
      planOf("Notes", [
        ["Month", "Weather"],
        ["January 2025", 5],
      ]),
    ).toBeUndefined();
    expect(
      planOf("Notes", [
        ["Who", "Plan"],
        ["Ann", 5],
        ["Bob", 6],
      ]),
    ).toBeUndefined();
  });
});
