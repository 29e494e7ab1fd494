import fc from "fast-check";
import examples from "libphonenumber-js/examples.mobile.json";
import { type CountryCode, getExampleNumber, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { internationalPhone } from "../../../../src/core/checks/phones/phoneColumn";
import { phonesIn, readPhone } from "../../../../src/core/checks/phones/readPhone";

const listed = ["RU", "BY", "KZ", "UA", "CZ", "SK", "PL"] as const;

describe.each(listed)("the library's example of %s", (country) => {
  const example = getExampleNumber(country as CountryCode, examples)!;
  const meant = { callingCode: String(example.countryCallingCode), number: String(example.nationalNumber) };

  it.each([
    ["internationally", example.formatInternational(), "RU"],
    ["as E.164", example.number, "US"],
    ["nationally", example.formatNational(), country],
    ["without a plus", example.number.slice(1), country],
    ["with 00", `00${example.number.slice(1)}`, country],
    ["behind a word", `тел.: ${example.formatInternational()}`, country],
    ["with an extension", `${example.formatInternational()} доб. 12`, country],
  ])("is read as written %s", (_, text, home) => {
    expect(readPhone(text, home)).toEqual(meant);
  });

  it("is refused with a digit less or three more", () => {
    expect(readPhone(example.number.slice(0, -1), country)).toBeUndefined();
    expect(readPhone(`${example.number}000`, country)).toBeUndefined();
  });

  it("comes out as the library writes it", () => {
    expect(internationalPhone(meant)).toBe(example.formatInternational());
  });
});

it("takes for right whatever the library's fullest metadata does", () => {
  const written = fc.tuple(
    fc.constantFrom(...listed, "GB", "DE", "US"),
    fc.stringMatching(/^[1-9]\d{7,10}$/),
  );
  let valid = 0;
  fc.assert(
    fc.property(written, ([country, national]) => {
      const phone = parsePhoneNumberFromString(national, country as CountryCode);
      if (!phone?.isValid() || phone.country !== country || /(\d)\1{6}$/.test(national)) return;
      valid++;
      expect(readPhone(phone.number, country)?.number).toBe(String(phone.nationalNumber));
    }),
    { numRuns: 2000 },
  );
  expect(valid).toBeGreaterThan(100);
});

it.each([
  ["7 digits of a local number", "236-55-44", "RU"],
  ["a word", "нет", "RU"],
  ["all the same digit", "+7 999 999-99-99", "RU"],
  ["a Russian area code that no plan has", "+7 123 456-78-90", "RU"],
  ["a Czech number that begins with 1", "123 456 789", "CZ"],
  ["a calling code that nobody has", "+999 12345678", "RU"],
  ["an exponent", "7.91612E+10", "RU"],
])("does not take %s for a number", (_, text, home) => {
  expect(readPhone(text, home)).toBeUndefined();
});

it.each([
  ["8 (903) 236-55-44", "RU", "7", "9032365544"],
  ["8-10-420-603-123-456", "RU", "420", "603123456"],
  ["(07700) 900123", "GB", "44", "7700900123"],
  ["+44 (0)7700 900123", "RU", "44", "7700900123"],
  ["+8 903 236 55 44", "RU", "7", "9032365544"],
])("reads %s at home in %s", (text, home, callingCode, number) => {
  expect(readPhone(text, home)).toEqual({ callingCode, number });
});

it.each([
  ["+7 903 236-55-44; +7 903 236-55-45", 2],
  ["+7 903 236-55-44 / 236-55-45", 2],
  ["+7 903 236-55-44, доб. 12", 1],
  ["495/123-45-67", 1],
  ["+420 603 123 456 nebo +420 603 123 457", 2],
])("finds the numbers in %s", (text, count) => {
  expect(phonesIn(text)).toHaveLength(count);
});
