import { foldLetters } from "./letters";
import { NameLexicon, type NameWord } from "./nameLexicon";

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
  return lookAtWords(text, folded, new NameLexicon().words(folded));
}

/** `lookAtName` for a text that is folded and taken apart already. */
export function lookAtWords(text: string, folded: string, words: readonly NameWord[]): NameLook {
  if (words.some((word) => word.isFormOfPersons)) return { kind: "person" };
  if (hasSign(folded) || words.some((word) => word.isOfOrganisation)) return { kind: "organisation" };
  // In small letters; `A. S.` are initials.
  if (folded.includes(".") && /(?<!\p{L})(?:a\.\s?s\.|[sv]\.\s?[ro]\.\s?[os]\.|k\.\s?s\.)/u.test(text))
    return { kind: "organisation" };
  if (words.length < 2 || words.length > 4) return { kind: "unknown" };
  const isSure = words.some((word, place) => word.text.length === 1 || (place > 0 && word.isPatronymic));
  if (!isSure && !words.some((word) => word.isGiven)) return { kind: "unknown" };
  const startsGiven = words[0]!.isGiven;
  const endsGiven = words[words.length - 1]!.isGiven;
  const order =
    startsGiven === endsGiven ? patronymicOrder(words) : startsGiven ? "givenFirst" : "surnameFirst";
  return { kind: "person", ...(order && { order }), ...(!isSure && { byGivenName: true }) };
}

/** Signs that people's names do not have: quotation marks, № and # and &, digits. */
function hasSign(folded: string): boolean {
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    if (isDigit || code === 0x22 || code === 0x23 || code === 0x26) return true;
    if (code >= 0x80 && signs.includes(folded[at]!)) return true;
  }
  return false;
}

const signs = "«»“”„№";

function patronymicOrder(words: readonly NameWord[]): NameOrder | undefined {
  const at = words.findIndex((word, place) => place > 0 && word.isPatronymic);
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
  return personOfWords(new NameLexicon().words(folded), startsWithSurname(folded), order);
}

/** Whether a comma parts a folded text's first word from the others: `Novák, Jan`. */
export function startsWithSurname(folded: string): boolean {
  return folded.includes(",") && /^\s*[\p{L}'’-]+\s*,/u.test(folded);
}

/** `personName` for a text that is folded and taken apart already. */
export function personOfWords(all: readonly NameWord[], commaFirst: boolean, order: NameOrder): PersonName {
  let words = all;
  if (all.some(isBeside)) words = all.filter((word) => !isBeside(word));
  if (words.length === 0) words = all;
  if (words.length === 0) return { given: "", surname: "", patronymic: "" };
  if (words.length === 1) return onePart(words[0]!);

  const initials = words.filter((word) => word.text.length === 1);
  if (initials.length > 0 && initials.length < words.length) return withInitials(words, initials);

  const at = words.findIndex((word, place) => place > 0 && word.isPatronymic);
  if (at > 0 && (words.length > 2 || words[at - 1]!.isGiven)) {
    const rest = words.filter((_, place) => place !== at && place !== at - 1);
    return { given: words[at - 1]!.text, surname: joined(rest, ""), patronymic: words[at]!.text };
  }
  const surnameFirst = commaFirst || orderOf(words, order) === "surnameFirst";
  // Of three names without a patronymic two are given ones: Anna Marie Smith.
  const surname = surnameFirst ? words[0]! : words[words.length - 1]!;
  const given = surnameFirst ? words.slice(1) : words.slice(0, -1);
  return { given: joined(given, " "), surname: surname.text, patronymic: "" };
}

/** What stands beside a name and is no part of it. */
function isBeside({ isTitle, isFormOfPersons }: NameWord): boolean {
  return isTitle || isFormOfPersons;
}

function joined(words: readonly NameWord[], glue: string): string {
  return words.length === 1 ? words[0]!.text : words.map(({ text }) => text).join(glue);
}

function onePart({ text, isGiven }: NameWord): PersonName {
  return { given: isGiven ? text : "", surname: isGiven ? "" : text, patronymic: "" };
}

function withInitials(words: readonly NameWord[], initials: readonly NameWord[]): PersonName {
  const whole = words.filter((word) => word.text.length > 1);
  if (whole.length === 1 || initials.length > 1) {
    return { given: initials[0]!.text, surname: joined(whole, ""), patronymic: initials[1]?.text ?? "" };
  }
  // One initial among several words is a middle name: John F. Kennedy.
  const [first, ...rest] = whole;
  return { given: first!.text, surname: joined(rest, ""), patronymic: initials[0]!.text };
}

function orderOf(words: readonly NameWord[], order: NameOrder): NameOrder {
  const first = words[0]!.isGiven;
  const last = words[words.length - 1]!.isGiven;
  if (first === last) return order;
  return first ? "givenFirst" : "surnameFirst";
}
