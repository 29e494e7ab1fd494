import { emailKey } from "../../../src/core/matches/emailKey";
import { nameKey } from "../../../src/core/matches/nameKey";
import { phoneKey } from "../../../src/core/matches/phoneKey";

// Spellings as they stand in the exports listed in the reference on headings.
it.each([
  ["8 903 236 55 44", "9032365544"],
  ["+7 (903) 236-55-44", "9032365544"],
  ["79032365544", "9032365544"],
  ["9032365544", "9032365544"],
  ["8 903 236-55-44 доб. 12", "9032365544"],
  ["8 903 236-55-44, 8 916 111-22-33", "9032365544"],
  ["+420 601 123 456", "601123456"],
  ["00420601123456", "601123456"],
  ["601 123 456", "601123456"],
  ["+1 212 555 0100", "2125550100"],
  ["+49 30 901820", "4930901820"],
  ["02", ""],
  ["нет", ""],
])("reads the phone %s as %s", (text, key) => expect(phoneKey(text)).toBe(key));

it.each([
  ["Jan@Example.cz", "jan@example.cz"],
  ["email: jan@example.cz", "jan@example.cz"],
  ["Jan Novák <jan@example.cz>", "jan@example.cz"],
  ["jan.n+x@example.cz", "jan.n+x@example.cz"],
  ["jan at example.cz", ""],
])("reads the e-mail %s as %s", (text, key) => expect(emailKey(text)).toBe(key));

it.each([
  ["Пётр  ИВАНОВ", "петр иванов"],
  ["ООО «Ромашка»", "ооо ромашка"],
  ["Novák, Jan", "novák jan"],
  ["Nova\u0301k, Jan", "novák jan"],
  ["constructor", "constructor"],
  ["—", ""],
])("reads the name %s as %s", (text, key) => expect(nameKey(text)).toBe(key));

it("keeps the order of words and accents apart", () => {
  expect(nameKey("Jan Novák")).not.toBe(nameKey("Novák Jan"));
  expect(nameKey("Novak")).not.toBe(nameKey("Novák"));
});
