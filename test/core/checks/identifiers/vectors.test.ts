/** Collected vectors, the library as a peer, and laws of check digits. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import * as ico from "stdnum/lib/cjs/cz/ico";
import * as rc from "stdnum/lib/cjs/cz/rc";
import * as inn from "stdnum/lib/cjs/ru/inn";
import { isBirthNumber, isIco } from "../../../../src/core/checks/identifiers/czech";
import {
  isBankAccount,
  isInn,
  isKpp,
  isOgrn,
  isSnils,
} from "../../../../src/core/checks/identifiers/russian";
import { isVatNumber } from "../../../../src/core/checks/identifiers/vat";

const vectors = JSON.parse(
  readFileSync(join(__dirname, "../../../../../shared/data/validate/ru_requisites_vectors.json"), "utf8"),
);

describe("Russian numbers from public test suites", () => {
  it.each([
    ["inn", isInn, vectors.inn],
    ["kpp", isKpp, vectors.kpp],
    ["ogrn", isOgrn, vectors.ogrn],
    ["ogrnip", isOgrn, vectors.ogrnip],
    ["snils", isSnils, vectors.snils],
  ])("%s", (_, isValid, { valid, invalid }) => {
    expect(valid.filter((text: string) => !isValid(text))).toEqual([]);
    expect(invalid.filter((text: string) => isValid(text))).toEqual([]);
    expect(valid.length + invalid.length).toBeGreaterThan(3);
  });

  it("bank accounts", () => {
    for (const { account, bik } of vectors.bank_account_ru.valid) {
      expect(isBankAccount(account, bik)).toBe(true);
      expect(isBankAccount(`${account.slice(0, 19)}${(Number(account[19]) + 1) % 10}`, bik)).toBe(false);
    }
  });
});

describe("beside the library", () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

  it("ИНН of companies and persons", () => {
    fc.assert(
      fc.property(fc.oneof(digits(10), digits(12)), (text) => {
        fc.pre(!text.startsWith("00"));
        expect(isInn(text)).toBe(inn.validate(text).isValid);
      }),
      { numRuns: 300 },
    );
    const valid = vectors.inn.valid as string[];
    for (const text of valid) expect(inn.validate(text).isValid).toBe(true);
  });

  it("IČO", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 89_999_999 }), (number) => {
        const text = String(number).padStart(8, "0");
        expect(isIco(text)).toBe(ico.validate(text).isValid);
      }),
      { numRuns: 500 },
    );
  });

  it("rodné číslo: every check digit of a birthday", () => {
    for (const birthday of ["710319", "715319", "850101", "925229", "000229", "053112", "991332"]) {
      for (let serial = 1000; serial < 1050; serial++) {
        const text = `${birthday}${serial}`;
        // The library takes months above 20 before 2004, too, and knows no 1985 remainder of ten.
        expect([text, isBirthNumber(text)]).toEqual([text, rc.validate(text).isValid]);
      }
    }
  });
});

it("finds every single mistyped digit of an ИНН of a company and of an IČO", () => {
  for (const text of ["7707083893", "7736050003", "9572907988"]) {
    for (let at = 0; at < 9; at++) {
      const digit = (Number(text[at]) + 1) % 10;
      expect(isInn(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`)).toBe(false);
    }
  }
  for (let at = 0; at < 8; at++) {
    const digit = (Number("27082440"[at]) + 1) % 10;
    expect(isIco(`${"27082440".slice(0, at)}${digit}${"27082440".slice(at + 1)}`)).toBe(false);
  }
});

// Published examples of the VIES help pages and of the tax offices, one by country.
it.each([
  "ATU13585627",
  "BE0428759497",
  "BG175074752",
  "CY10259033P",
  "CZ25123891",
  "DE136695976",
  "DK13585628",
  "EE100931558",
  "EL094259216",
  "ES54362315K",
  "FI20774740",
  "FR83404833048",
  "HR33392005961",
  "HU12892312",
  "IE6433435F",
  "IT00743110157",
  "LT119511515",
  "LU15027442",
  "LV40003521600",
  "MT11679112",
  "NL004495445B01",
  "PL8567346215",
  "PT501964843",
  "RO18547290",
  "SE123456789701",
  "SI50223054",
  "SK2022749619",
])("takes the VAT number %s for right and two digits more for wrong", (text) => {
  expect(isVatNumber(text)).toBe(true);
  expect(isVatNumber(`${text}99`)).toBe(false);
});
