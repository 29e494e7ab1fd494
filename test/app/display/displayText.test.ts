import fc from "fast-check";
import { displayText } from "../../../src/app/display/displayText";
import type { CellValue } from "../../../src/core/table/cells";
import type { Language } from "../../../src/i18n";

const space = "\u00a0";

// What Excel shows for the same value and code with Russian, Czech and US regional settings.
it.each<[value: CellValue, code: string, language: Language, shown: string]>([
  [1234.5, "#,##0.00", "ru", `1${space}234,50`],
  [1234.5, "#,##0.00", "cs", `1${space}234,50`],
  [1234.5, "#,##0.00", "en", "1,234.50"],
  [1234.5, "0", "en", "1235"],
  [1.005, "0.00", "en", "1.01"],
  [-5, "0.0", "en", "-5.0"],
  [0.256, "0.0%", "cs", "25,6%"],
  [0.5, "#.##", "en", ".5"],
  [1234567, '#,##0" ₽"', "ru", `1${space}234${space}567 ₽`],
  [-1234.5, "#,##0.00 [$₽-419];[Red]-#,##0.00 [$₽-419]", "ru", `-1${space}234,50 ₽`],
  [1500000, '#,##0.0,,"M"', "en", "1.5M"],
  [12345, "0.00E+00", "en", "1.23E+04"],
  [9161234567, "+7 (000) 000-00-00", "ru", "+7 (916) 123-45-67"],
  [7, "000", "en", "007"],
  [0, '0;-0;"—"', "en", "—"],
  [12345.678, "General", "ru", "12345,678"],
  [1234567890123, "General", "en", "1.23457E+12"],
  [0.1 + 0.2, "General", "en", "0.3"],
  [46326, "dd.mm.yyyy", "ru", "31.10.2026"],
  [46326, "m/d/yyyy", "en", "10/31/2026"],
  [46326, "yyyy\\-mm\\-dd", "en", "2026-10-31"],
  [46326.75, "dd.mm.yyyy hh:mm", "cs", "31.10.2026 18:00"],
  [46326.75, "h:mm AM/PM", "en", "6:00 PM"],
  [46326, "d mmmm yyyy", "ru", "31 октября 2026"],
  [46326, "mmmm yyyy", "ru", "октябрь 2026"],
  [1.5, "[h]:mm", "en", "36:00"],
  [45000.999999, "hh:mm", "en", "00:00"],
  ["x", '0;0;0;"<"@">"', "en", "<x>"],
  ["Иванов", "@", "ru", "Иванов"],
  [5, "@", "en", "5"],
  [true, "General", "ru", "ИСТИНА"],
  [{ error: "#N/A" }, "0.00", "en", "#N/A"],
  [null, "0.00", "en", ""],
])("%p in %p (%s) is shown as %p", (value, code, language, shown) => {
  expect(displayText(value, code, 1900, language)).toBe(shown);
});

it("keeps Excel's 29 February 1900 and counts the days before it", () => {
  expect(displayText(60, "yyyy-mm-dd", 1900, "en")).toBe("1900-02-29");
  expect(displayText(59, "yyyy-mm-dd", 1900, "en")).toBe("1900-02-28");
  expect(displayText(1, "yyyy-mm-dd", 1900, "en")).toBe("1900-01-01");
});

it("counts from 1904 in a workbook of the old Mac", () => {
  expect(displayText(0, "yyyy-mm-dd", 1904, "en")).toBe("1904-01-01");
  expect(displayText(46326 - 1462, "yyyy-mm-dd", 1904, "en")).toBe("2026-10-31");
});

it("has no day before the calendar and none after the year 9999", () => {
  expect(displayText(-1, "dd.mm.yyyy", 1900, "en")).toBe("########");
  expect(displayText(2_958_465, "dd.mm.yyyy", 1900, "en")).toBe("31.12.9999");
  expect(displayText(2_958_466, "dd.mm.yyyy", 1900, "en")).toBe("########");
});

it("groups digits as the reader's Intl does", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e12 }),
      fc.constantFrom<Language>("ru", "en"),
      (value, language) => {
        const expected = new Intl.NumberFormat(language, { minimumFractionDigits: 2, useGrouping: true });
        expect(displayText(value, "#,##0.00", 1900, language)).toBe(expected.format(value));
      },
    ),
  );
});

it("shows something for any code", () => {
  fc.assert(
    fc.property(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), (code, value) => {
      expect(typeof displayText(value, code, 1900, "en")).toBe("string");
    }),
  );
});
