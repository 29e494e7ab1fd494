import { hasLegalForm, kindWord, looksLikePerson } from "../../../src/core/metrics/legalForm";

it.each([
  "ООО «Ромашка»",
  "ЗАО Вектор",
  "ИП Петров А.А.",
  "Вектор, АО",
  "Торговый дом Заря",
  "Novák a syn, s.r.o.",
  "Novák s. r. o.",
  "ČEZ, a.s.",
  "Agro spol. s r.o.",
  "Smith & Co",
  "Acme Ltd.",
  "Muster GmbH",
  "Beta LLC",
])("%s is a firm", (name) => {
  expect(hasLegalForm(name)).toBe(true);
});

it.each(["Jan Novák", "Петров Иван", "As Ali", "Ольга Пкова", "Soňa Sroková", "Ivo Ostrý", "Marco Polo"])(
  "%s is no firm",
  (name) => {
    expect(hasLegalForm(name)).toBe(false);
    expect(looksLikePerson(name)).toBe(true);
  },
);

it.each(["Кафе", "Shop 24", "«Ромашка»", "the corner place"])("%s is not like a person", (name) => {
  expect(looksLikePerson(name)).toBe(false);
});

it.each([
  ["Юр. лицо", "business"],
  ["ИП", "business"],
  ["B2B", "business"],
  ["právnická osoba", "business"],
  ["Физическое лицо", "person"],
  ["fyzická osoba", "person"],
  ["Consumer", "person"],
  ["VIP", undefined],
] as const)("a column of kinds that says %s means %s", (word, expected) => {
  expect(kindWord(word)).toBe(expected);
});
