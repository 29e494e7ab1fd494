import type { TextColumn } from "../../table/columns";
import type { NameWord } from "./nameLexicon";
import { NameTexts } from "./nameTexts";
import { organisationWords } from "./organisationName";
import { type People, peopleOfNames, peopleOfParts } from "./people";
import { type NameLook, personOfWords } from "./personName";
import { Phrases } from "./phrases";
import { byRow } from "./textCodes";
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

  const { dictionary, codes } = customerName;
  const texts = new NameTexts(dictionary.size);
  for (let code = 1; code < dictionary.size; code++) texts.read(code, dictionary.at(code));
  const ofPeople = texts.count("person") >= peopleShare * (dictionary.size - 1);
  const order = texts.prevailingOrder();
  const leaning = wordLeanings(texts);
  const phrases = new Phrases(vocabulary);
  const ofOrganisation = new Int32Array(dictionary.size);
  const nameOf = (code: number) => {
    const words = texts.words(code);
    if (ofPeople && isPerson(texts.kind(code), texts.isByGivenName(code), words, leaning)) {
      return personOfWords(words, texts.startsWithSurname(code), order);
    }
    ofOrganisation[code] = phrases.code(organisationWords(dictionary.at(code)));
    return undefined;
  };
  const people = peopleOfNames(customerName, nameOf, vocabulary);
  return {
    ...(ofPeople && { people }),
    organisations: { codes: byRow(ofOrganisation, codes), phrases },
  };
}

type Leaning = (words: readonly NameWord[]) => number;

function isPerson(
  kind: NameLook["kind"],
  byGivenName: boolean,
  words: readonly NameWord[],
  leaning: Leaning,
): boolean {
  if (kind === "organisation") return false;
  if (kind === "person" && !byGivenName) return true;
  // Smith may be a firm's name too; a listed given name weighs as much as one word seen with firms ten times.
  return leaning(words) <= (byGivenName ? Math.log(20) : 0);
}

/** Whether words stand rather in organisations' names of this column (above 0) or in people's. */
function wordLeanings(texts: NameTexts): Leaning {
  const ofPeople = new Int32Array(texts.wordCount);
  const ofOrganisations = new Int32Array(texts.wordCount);
  for (let code = 1; code < texts.size; code++) {
    const kind = texts.kind(code);
    if (kind === "unknown") continue;
    const counts = kind === "person" ? ofPeople : ofOrganisations;
    for (const word of texts.words(code)) for (const part of word.parts) counts[part.code]++;
  }
  const leanings = Float64Array.from(ofPeople, (people, code) => {
    const organisations = ofOrganisations[code]!;
    return people + organisations === 0 ? 0 : Math.log((organisations + 0.5) / (people + 0.5));
  });
  return (words) => {
    let sum = 0;
    for (const word of words) for (const { code } of word.parts) sum += leanings[code]!;
    return sum;
  };
}
