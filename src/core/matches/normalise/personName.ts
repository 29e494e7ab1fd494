import { fullNamesOf } from "./givenNames";
import { formsOfPersons, kindsOfOrganisations, legalForms } from "./legalForms";
import { foldLetters } from "./letters";
import { isPatronymic } from "./patronymic";

/** A person's name in parts, folded; "" where a part is missing. Several given names are parted by spaces. */
export interface PersonName {
  readonly given: string;
  readonly surname: string;
  readonly patronymic: string;
}

/** Which of two names comes first where the words alone do not tell. */
export type NameOrder = "givenFirst" | "surnameFirst";

/** What a text in a column of names is likely to be, and which order of names it shows. */
export interface NameLook {
  readonly kind: "person" | "organisation" | "unknown";
  readonly order?: NameOrder;
  /** Nothing but a listed given name speaks for a person. */
  readonly byGivenName?: true;
}

/**
 * Looks at one text of a column of names.
 *
 * @example
 * lookAtName("Иванова Анна Петровна"); // { kind: "person", order: "surnameFirst" }
 * lookAtName("Jan Novák"); // { kind: "person", order: "givenFirst", byGivenName: true }
 * lookAtName("ООО «Анна»"); // { kind: "organisation" }
 * lookAtName("Xyz Abc"); // { kind: "unknown" }
 */
export function lookAtName(text: string): NameLook {
  const folded = foldLetters(text);
  return lookAtWords(text, folded, nameWords(folded));
}

/** `lookAtName` for a text that is folded and taken apart already, see `nameWords`. */
export function lookAtWords(text: string, folded: string, words: readonly string[]): NameLook {
  const plain = words.filter((word) => !formsOfPersons.has(word));
  if (plain.length < words.length) return { kind: "person" };
  if (/[«»"“”„№#&]|\d/.test(folded) || words.some((word) => isOrganisationWord(word))) {
    return { kind: "organisation" };
  }
  // In small letters; `A. S.` are initials.
  if (/(?<!\p{L})(?:a\.\s?s\.|[sv]\.\s?[ro]\.\s?[os]\.|k\.\s?s\.)/u.test(text))
    return { kind: "organisation" };
  if (words.length < 2 || words.length > 4) return { kind: "unknown" };
  const given = words.map((word) => fullNamesOf(word).length > 0);
  const isSure = words.some((word, place) => word.length === 1 || (place > 0 && isPatronymic(word)));
  if (!isSure && !given.includes(true)) return { kind: "unknown" };
  const order = given[0] === given.at(-1) ? patronymicOrder(words) : given[0] ? "givenFirst" : "surnameFirst";
  return { kind: "person", ...(order && { order }), ...(!isSure && { byGivenName: true }) };
}

function isOrganisationWord(word: string): boolean {
  return word.length > 1 && (legalForms.has(word) || kindsOfOrganisations.has(word));
}

function patronymicOrder(words: readonly string[]): NameOrder | undefined {
  const at = words.findIndex((word, place) => place > 0 && isPatronymic(word));
  if (at < 0 || words.length !== 3) return undefined;
  return at === 1 ? "givenFirst" : "surnameFirst";
}

/**
 * Takes a person's name apart: titles and the sign of a sole trader left out, initials given names and patronymics,
 * the rest by what is known of the words and else by `order`.
 *
 * @example
 * personName("Иванов И. И.", "givenFirst"); // { given: "и", surname: "иванов", patronymic: "и" }
 * personName("ИП Петрова Анна Ивановна", "givenFirst"); // { given: "анна", surname: "петрова", patronymic: "ивановна" }
 * personName("Novák, Ing. Jan", "givenFirst"); // { given: "jan", surname: "novak", patronymic: "" }
 * personName("Abc Xyz", "surnameFirst"); // { given: "xyz", surname: "abc", patronymic: "" }
 */
export function personName(text: string, order: NameOrder): PersonName {
  const folded = foldLetters(text);
  return personOfWords(folded, nameWords(folded), order);
}

/** `personName` for a text that is folded and taken apart already, see `nameWords`. */
export function personOfWords(folded: string, all: readonly string[], order: NameOrder): PersonName {
  const commaFirst = folded.includes(",") && /^\s*[\p{L}'’-]+\s*,/u.test(folded);
  let words = all.filter((word) => !titles.has(word) && !formsOfPersons.has(word));
  if (words.length === 0) words = [...all];
  if (words.length === 1) return onePart(words[0] ?? "");

  const initials = words.filter((word) => word.length === 1);
  if (initials.length > 0 && initials.length < words.length) return withInitials(words, initials);

  let patronymic = "";
  const at = words.findIndex((word, place) => place > 0 && isPatronymic(word));
  if (at > 0 && (words.length > 2 || fullNamesOf(words[at - 1]!).length > 0)) {
    patronymic = words[at]!;
    const given = words[at - 1]!;
    const rest = words.filter((_, place) => place !== at && place !== at - 1);
    return { given, surname: rest.join(""), patronymic };
  }
  const surnameFirst = commaFirst || orderOf(words, order) === "surnameFirst";
  // Of three names without a patronymic two are given ones: Anna Marie Smith.
  const surname = surnameFirst ? words[0]! : words.at(-1)!;
  const given = surnameFirst ? words.slice(1) : words.slice(0, -1);
  return { given: given.join(" "), surname, patronymic };
}

function onePart(word: string): PersonName {
  const isGiven = fullNamesOf(word).length > 0;
  return { given: isGiven ? word : "", surname: isGiven ? "" : word, patronymic: "" };
}

function withInitials(words: readonly string[], initials: readonly string[]): PersonName {
  const whole = words.filter((word) => word.length > 1);
  if (whole.length === 1 || initials.length > 1) {
    return { given: initials[0]!, surname: whole.join(""), patronymic: initials[1] ?? "" };
  }
  // One initial among several words is a middle name: John F. Kennedy.
  const [first, ...rest] = whole;
  return { given: first!, surname: rest.join(""), patronymic: initials[0]! };
}

function orderOf(words: readonly string[], order: NameOrder): NameOrder {
  const first = fullNamesOf(words[0]!).length > 0;
  const last = fullNamesOf(words.at(-1)!).length > 0;
  if (first === last) return order;
  return first ? "givenFirst" : "surnameFirst";
}

const titles = new Set(
  "mr mrs ms miss dr prof sir ing mgr bc mudr phdr judr rndr mvdr doc phd csc mba pan pani slecna г-н г-жа господин госпожа jr sr".split(
    " ",
  ),
);

/** Words with what a hyphen joins as one: double-barrelled surnames. */
export function nameWords(folded: string): readonly string[] {
  const bare = apostrophe.test(folded) ? folded.replace(apostrophes, "") : folded;
  return bare.match(nameWord) ?? [];
}

const apostrophe = /['’`ʼ]/;
const apostrophes = /['’`ʼ]/g;
const nameWord = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
