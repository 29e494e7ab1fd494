import fc from "fast-check";
import { decimalEvidence, isPercentage, parseNumber } from "../../../src/core/table/numberText";

describe("numbers that speak for themselves", () => {
  it.each([
    ["1234", 1234],
    ["-5", -5],
    ["−5", -5],
    ["–5", -5],
    ["+5", 5],
    ["0.5", 0.5],
    ["0,5", 0.5],
    [",5", 0.5],
    ["261.96", 261.96],
    ["731.9399999999999", 731.9399999999999],
    ["1 234,50 ₽", 1234.5],
    ["1\u00a0234,50\u00a0₽", 1234.5],
    ["1\u202f234\u2009567", 1234567],
    ["1'234.50", 1234.5],
    ["1’234.50", 1234.5],
    ["1.234,50", 1234.5],
    ["1,234.50", 1234.5],
    ["1.234.567", 1234567],
    ["1,234,567", 1234567],
    ["1.234.567,89", 1234567.89],
    ["1234,567", 1234.567],
    ["0,125", 0.125],
    ["0.125", 0.125],
    ["(12.00)", -12],
    ["($1,234.50)", -1234.5],
    ["-$5.00", -5],
    ["$-5.00", -5],
    ["1 234 руб.", 1234],
    ["1 234,50 р.", 1234.5],
    ["12,50 Kč", 12.5],
    ["CZK 5", 5],
    ["1 234,-", 1234],
    ["1.234,- Kč", 1234],
    ["12,-- Kč", 12],
    ["€ 12", 12],
    ["12 EUR", 12],
    ["100 грн", 100],
    ["100 ₸", 100],
    ["19,99 zł", 19.99],
    ["5 шт.", 5],
    ["3 ks", 3],
    ["15 %", 0.15],
    ["12,5%", 0.125],
    ["7.91612E+10", 79161200000],
    [" 5 ", 5],
  ])("%p is %p", (text, number) => {
    expect(parseNumber(text, ",")).toBe(number);
    expect(parseNumber(text, ".")).toBe(number);
  });
});

it.each([
  "",
  " ",
  "-",
  "abc",
  "n/a",
  "12 34",
  "8 903 236 55 44",
  "31.12.2025",
  "1,23,456",
  "1.234,567.8",
  "12 тыс. руб.",
  "--5",
  "(-5)",
  "5 kg",
  "1e",
  "=1+1",
  "Infinity",
  "0x10",
  "%",
])("%p is none", (text) => {
  expect(parseNumber(text)).toBeNaN();
});

it.each([
  ["1,234", 1234, 1.234],
  ["1.234", 1.234, 1234],
  ["$90,000 ", 90000, 90],
  ["-12.345", -12.345, -12345],
])("%p depends on the column", (text, withPoint, withComma) => {
  expect(decimalEvidence(text)).toBe("doubtful");
  expect(parseNumber(text, ".")).toBe(withPoint);
  expect(parseNumber(text, ",")).toBe(withComma);
});

it.each([
  ["1 234,50", ","],
  ["12,5", ","],
  ["0,125", ","],
  ["1.234.567", ","],
  ["1.234,5", ","],
  ["12.50", "."],
  ["0.125", "."],
  ["1,234,567", "."],
  ["1,234.5", "."],
  ["1234.567", "."],
  ["1 234", "none"],
  ["1234", "none"],
  ["abc", "none"],
  ["31.12.2025", "none"],
])("%p shows %p", (text, evidence) => {
  expect(decimalEvidence(text)).toBe(evidence);
});

it("knows percentages", () => {
  expect(["15 %", "15%", "0,5%", "100% cotton", "15"].map(isPercentage)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

it("reads back what Excel would show in each language", () => {
  const pennies = fc.integer({ min: -999_999_999, max: 999_999_999 });
  fc.assert(
    fc.property(pennies, fc.constantFrom("ru", "cs", "en", "de-CH", "de"), (amount, language) => {
      const shown = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(amount / 100);
      expect(parseNumber(shown)).toBe(amount / 100);
    }),
  );
});
