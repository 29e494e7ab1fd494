import fc from "fast-check";
import { isoDay } from "../../../../src/core/day";
import { address } from "../../../../src/core/matches/normalise/address";
import { dateNumber } from "../../../../src/core/matches/normalise/birthDays";
import { mailbox } from "../../../../src/core/matches/normalise/email";
import { bareIdentifier } from "../../../../src/core/matches/normalise/identifiers";
import { nationalNumber, phoneParts } from "../../../../src/core/matches/normalise/phone";

it.each([
  ["8 (903) 236-55-44", 9032365544],
  ["+7 903 236 55 44", 9032365544],
  ["7-903-236-55-44 доб. 12", 9032365544],
  ["+420 601 123 456", 601123456],
  ["00420601123456", 601123456],
  ["+44 7911 123456", 7911123456],
  ["07911 123456", 7911123456],
  ["+1 (212) 555-0100", 2125550100],
  ["310/246-1501", 3102461501],
  ["+375 29 123-45-67", 291234567],
  ["02", 0],
  ["нет", 0],
])("reads the phone %s as %d", (text, number) => expect(nationalNumber(text)).toBe(number));

it("finds several phones in one cell, and one with a slash inside", () => {
  expect(phoneParts("8-903-236-55-44, 222-33-44").map(nationalNumber)).toEqual([9032365544, 2223344]);
  expect(phoneParts("212/ 319-1660").map(nationalNumber).filter(Boolean)).toEqual([3191660]);
  expect(phoneParts("310/246-1501").map(nationalNumber)).toEqual([3102461501]);
});

it.each([
  ["Jan.Novak+shop@Gmail.com", "jannovak@gmail.com"],
  ["jan.novak@googlemail.com", "jannovak@gmail.com"],
  ["jan.novak+shop@seznam.cz", "jan.novak@seznam.cz"],
  ["i.ivanov@ya.ru", "i-ivanov@yandex.ru"],
  ["<Anna@Example.CZ>", "anna@example.cz"],
])("leads %s to the mailbox %s", (text, box) => {
  const { local, domain } = mailbox(text)!;
  expect(`${local}@${domain}`).toBe(box);
});

it("finds no mailbox in other texts", () =>
  expect(["", "нет", "a@", "@b"].map(mailbox)).toEqual(Array(4).fill(undefined)));

it.each([
  [
    "630099, г. Новосибирск, ул. Ленина, д. 5, корп. 2, кв. 17",
    "ул ленина",
    "5к2",
    "17",
    "630099",
    "новосибирск",
  ],
  ["улица Ленина, 5", "ул ленина", "5", "", "", ""],
  ["Ленина 5-17", "ленина", "5", "17", "", ""],
  ["ул. 8 Марта, 12", "ул 8 марта", "12", "", "", ""],
  ["1-я Советская, д.5", "1я советская", "5", "", "", ""],
  ["пр-т Мира, 10 стр 1", "пр мира", "10с1", "", "", ""],
  ["Dlouhá č.p. 123", "dlouha", "123", "", "", ""],
  ["Dlouhá 123/45", "dlouha", "123/45", "", "", ""],
  ["nám. Míru 5, 110 00 Praha", "nam miru", "5", "", "11000", "praha"],
  ["12 High Street", "high st", "12", "", "", ""],
  ["Flat 3, 12 High St.", "high st", "12", "3", "", ""],
  ["2450 broadway  between 90th and 91st sts.", "broadway", "2450", "", "", ""],
])("takes the address %s apart", (text, street, house, flat, postcode, town) => {
  const parts = address(text);
  expect({ ...parts, street: parts.street.join(" "), town: parts.town.join(" ") }).toEqual({
    street,
    house,
    flat,
    postcode,
    town,
  });
});

it("bares identifiers of what people write around them", () => {
  expect(["CZ 27082440", "0027082440", "7707-083-893", "—", "нет", "12"].map(bareIdentifier)).toEqual([
    "27082440",
    "27082440",
    "7707083893",
    "",
    "",
    "",
  ]);
});

it("numbers days as the calendar does", () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 100_000 }), (day) => {
      expect(dateNumber(day)).toBe(Number(isoDay(day).replaceAll("-", "")));
    }),
  );
});
