import type { TextColumn } from "../../table/columns";
import { organisationWords } from "./organisationName";
import { type People, peopleOfNames, peopleOfParts } from "./people";
import { lookAtName, type NameLook, type NameOrder, type PersonName, personName } from "./personName";
import { Phrases } from "./phrases";
import { textCodes } from "./textCodes";
import type { Vocabulary } from "./vocabulary";

/** What the customers are called. */
export interface Names {
  readonly people?: People;
  /** By row, code of the organisation's name; 0 where the customer is a person. */
  readonly organisations?: NamedPhrases;
}

/** By row, codes of sets of words. */
export interface NamedPhrases {
  readonly codes: Int32Array;
  readonly phrases: Phrases;
}

interface NameColumns {
  readonly customerName?: TextColumn;
  readonly firstName?: TextColumn;
  readonly lastName?: TextColumn;
  readonly middleName?: TextColumn;
}

/** A column where fewer texts than this are people's names for sure is one of organisations. */
const peopleShare = 0.3;

/**
 * Reads the names, from columns of their parts where there are such, else from whole ones: every text is taken for a
 * person or an organisation by what it shows, and where it shows nothing by what the column mostly has.
 */
export function namesOf(rowCount: number, columns: NameColumns, vocabulary: Vocabulary): Names {
  const { customerName, firstName, lastName } = columns;
  if (firstName || lastName) return { people: peopleOfParts(rowCount, columns, vocabulary) };
  if (!customerName) return {};

  const { dictionary } = customerName;
  const looks = Array.from({ length: dictionary.size }, (_, code) =>
    code === 0 ? nothing : lookAtName(dictionary.at(code)),
  );
  const known = looks.filter(({ kind }) => kind === "person").length;
  const ofPeople = known >= peopleShare * (dictionary.size - 1);
  const order = prevailingOrder(looks);
  const wordsOfCode = (code: number) => organisationWords(dictionary.at(code));
  const leaning = wordLeanings(looks, wordsOfCode);
  const isPerson = ({ kind, byGivenName }: NameLook, code: number) => {
    if (kind === "organisation") return false;
    if (kind === "person" && !byGivenName) return true;
    // Smith may be a firm's name too; a listed given name weighs as much as one word seen with firms ten times.
    return leaning(wordsOfCode(code)) <= (byGivenName ? Math.log(20) : 0);
  };
  const phrases = new Phrases(vocabulary);
  const people: (PersonName | undefined)[] = looks.map((look, code) =>
    code > 0 && ofPeople && isPerson(look, code) ? personName(dictionary.at(code), order) : undefined,
  );
  return {
    ...(ofPeople && { people: peopleOfNames(customerName, people, vocabulary) }),
    organisations: {
      codes: textCodes(customerName, (text) => phrases.code(organisationWords(text))).map((code, row) =>
        people[customerName.codes[row]!] ? 0 : code,
      ),
      phrases,
    },
  };
}

const nothing: NameLook = { kind: "unknown" };

/** Whether words stand rather in organisations' names of this column (above 0) or in people's. */
function wordLeanings(
  looks: readonly NameLook[],
  wordsOfCode: (code: number) => readonly string[],
): (words: readonly string[]) => number {
  const counts = { person: new Map<string, number>(), organisation: new Map<string, number>() };
  for (const [code, { kind }] of looks.entries()) {
    if (kind === "unknown" || code === 0) continue;
    for (const word of wordsOfCode(code)) counts[kind].set(word, (counts[kind].get(word) ?? 0) + 1);
  }
  const log = (kind: "person" | "organisation", word: string) =>
    Math.log((counts[kind].get(word) ?? 0) + 0.5);
  return (words) => words.reduce((sum, word) => sum + log("organisation", word) - log("person", word), 0);
}

function prevailingOrder(looks: readonly NameLook[]): NameOrder {
  const count = (order: NameOrder) => looks.filter((look) => look.order === order).length;
  return count("surnameFirst") > count("givenFirst") ? "surnameFirst" : "givenFirst";
}
