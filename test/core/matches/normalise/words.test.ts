import { areFormsOfOne } from "../../../../src/core/matches/normalise/givenNames";
import { foldLetters } from "../../../../src/core/matches/normalise/letters";
import { organisationWords } from "../../../../src/core/matches/normalise/organisationName";
import { isPatronymic } from "../../../../src/core/matches/normalise/patronymic";
import { skeleton } from "../../../../src/core/matches/normalise/skeleton";
import { surnameStem } from "../../../../src/core/matches/normalise/surnameStem";

const fold = foldLetters;
const sound = (text: string) => skeleton(foldLetters(text));

it.each([
  ["Ёлкин", "елкин"],
  ["ЙОГУРТ", "иогурт"],
  ["Škoda Žižka", "skoda zizka"],
  ["Müller", "muller"],
  ["Straße", "strasse"],
  ["Łukasz", "lukasz"],
  ["№ 5", "# 5"],
])("folds %s to %s", (text, folded) => expect(fold(text)).toBe(folded));

// Spellings by the passport's rules of 2014, GOST 7.79 B, ISO 9 without accents, and the Czech habit.
it.each([
  ["Щербаков", "Shcherbakov", "Scherbakov"],
  ["Алексей", "Aleksei", "Alexey", "Aleksej"],
  ["Юлия", "Yuliya", "Iuliia", "Julija", "Julia"],
  ["Екатерина", "Ekaterina", "Yekaterina", "Jekatěrina"],
  ["Дмитрий", "Dmitrii", "Dmitry", "Dmitrij"],
  ["Цветкова", "Tsvetkova", "Cvetkova"],
  ["Яковлева", "Yakovleva", "Jakovleva", "Iakovleva"],
  ["Фёдоров", "Fedorov", "Fyodorov"],
  ["Smith", "Smyth"],
])("hears %s and its spellings as one", (name, ...spellings) => {
  expect(spellings.map(sound)).toEqual(spellings.map(() => sound(name)));
});

it.each([
  ["Марина", "Мария"],
  ["Novák", "Horák"],
])("tells %s from %s", (one, other) => expect(sound(one)).not.toBe(sound(other)));

it.each([
  ["Лёша", "Алексей"],
  ["Саша", "Александра"],
  ["Honza", "Jan"],
  ["Pepa", "Josef"],
  ["Bob", "Robert"],
  ["Bill", "William"],
  ["Lyosha", "Алексей"],
])("knows %s for %s", (short, full) => expect(areFormsOfOne(fold(short), fold(full))).toBe(true));

it.each([
  ["Саша", "Сергей"],
  ["Honza", "Josef"],
  ["constructor", "constructor"],
  ["__proto__", "Иван"],
])("does not take %s for %s", (one, other) => expect(areFormsOfOne(fold(one), fold(other))).toBe(false));

it.each([
  ["Иванова", "Иванов"],
  ["Никольская", "Никольский"],
  ["Толстая", "Толстой"],
  ["Nováková", "Novák"],
  ["Svobodová", "Svoboda"],
  ["Hájková", "Hájek"],
  ["Němcová", "Němec"],
  ["Černá", "Černý"],
  ["Petrova", "Petrov"],
])("gives %s and %s one stem", (woman, man) => {
  expect(surnameStem(fold(woman))).toBe(surnameStem(fold(man)));
});

it("leaves short words and others' names alone", () => {
  expect(["ли", "ova", "smith"].map(surnameStem)).toEqual(["ли", "ova", "smith"]);
  expect(surnameStem("иванов")).not.toBe(surnameStem("петров"));
});

it("knows patronymics by their endings", () => {
  expect(["иванович", "ильинична", "petrovich", "сергеевна"].map(isPatronymic)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["иванова", "ильин", "вич", "smith"].map(isPatronymic)).toEqual([false, false, false, false]);
});

it.each([
  ["ООО «Ромашка»", ["ромашка"]],
  ["«Ромашка», ООО", ["ромашка"]],
  ["Růže s.r.o.", ["ruze"]],
  ["Růže, spol. s r. o.", ["ruze"]],
  ["Kámen a. s.", ["kamen"]],
  ["Smith Ltd.", ["smith"]],
  ["Müller GmbH", ["muller"]],
  ["Аптека № 5", ["аптека", "5"]],
  ["ООО", ["ооо"]],
])("reads the organisation %s as %j", (text, words) => expect(organisationWords(text)).toEqual(words));
