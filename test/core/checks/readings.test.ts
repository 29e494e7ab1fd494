/** Small readings that several checks share. */
import { answerIn } from "../../../src/core/checks/consent/answer";
import { currencyIn, currencyOfFormat } from "../../../src/core/checks/currency";
import { isLeapDay } from "../../../src/core/checks/customers/birthDayLeap";
import { isKazakh } from "../../../src/core/checks/identifiers/schemes";
import { spellingKey } from "../../../src/core/checks/products/productTwoNames";
import { dayOf, isoDay } from "../../../src/core/day";

it.each([
  ["1 234,50 ₽", "RUB"],
  ["100 руб.", "RUB"],
  ["250 Kč", "CZK"],
  ["$7", "USD"],
  ["7 €", "EUR"],
  ["15 zł", "PLN"],
  ["100 грн", "UAH"],
  ["12 pcs", undefined],
  ["рубашка", undefined],
])("%s is money of %s", (text, currency) => {
  expect(currencyIn(text)).toBe(currency);
});

it.each([
  ['#,##0.00" ₽"', "RUB"],
  ["[$₽-419]#,##0", "RUB"],
  ["[$€-407] #,##0.00", "EUR"],
  ['#,##0.00\\ "Kč"', "CZK"],
  ["#,##0.00 [$USD]", "USD"],
  ["[$-419]d mmm yyyy", undefined],
  ["#,##0.00", undefined],
])("the format %s shows %s", (format, currency) => {
  expect(currencyOfFormat(format)).toBe(currency);
});

it("knows every 29 February of two centuries", () => {
  for (let day = dayOf(1900, 1, 1); day < dayOf(2101, 1, 1); day++) {
    if (isLeapDay(day) !== isoDay(day).endsWith("-02-29")) throw new Error(isoDay(day));
  }
});

it("takes Kazakh numbers by both rows of weights", () => {
  // Published БИН of АО «КазМунайГаз» and of АО «Казахтелеком».
  expect(isKazakh("020240000555")).toBe(true);
  expect(isKazakh("941240000193")).toBe(true);
  expect(isKazakh("941240000194")).toBe(false);
  expect(isKazakh("94124000019")).toBe(false);
});

it.each([
  ["Чай «Ассам», 100 г", "чай ассам 100г", true],
  ["Сок 1,5 л", "Сок 1.5 Л", true],
  ["Сок 1,5 л", "Сок 15 л", false],
  ["Хлеб", "Xлеб", true],
  ["Мёд", "мед", true],
  ["Скидка 5 %", "Скидка 5", false],
  ["!!!", "???", false],
])("%s and %s are one name: %s", (one, other, isSame) => {
  expect(spellingKey(one) === spellingKey(other)).toBe(isSame);
});

it.each([
  ["Да", "given"],
  ["12.03.2025", "given"],
  ["не согласен", "refused"],
  ["Ne", "refused"],
  ["отказалась", "refused"],
  ["odvolán 1. 2. 2025", "withdrawn"],
  ["Unsubscribed", "withdrawn"],
  [" ", undefined],
])("%s is consent %s", (text, answer) => {
  expect(answerIn(text)).toBe(answer);
});
