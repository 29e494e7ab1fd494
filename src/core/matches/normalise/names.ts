import type { TextColumn } from "../../table/columns";
import { foldLetters } from "./letters";
import { NameLexicon, type NameWord } from "./nameLexicon";
import { organisationWords } from "./organisationName";
import { type People, peopleOfNames, peopleOfParts } from "./people";
import { lookAtWords, type NameLook, type NameOrder, personOfWords } from "./personName";
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
  const lexicon = new NameLexicon();
  const texts: NameText[] = Array.from({ length: dictionary.size }, (_, code) =>
    code === 0 ? noText : nameText(dictionary.at(code), lexicon),
  );
  const known = texts.reduce((count, { look }) => (look.kind === "person" ? count + 1 : count), 0);
  const ofPeople = known >= peopleShare * (dictionary.size - 1);
  const order = prevailingOrder(texts);
  const leaning = wordLeanings(texts, lexicon.size);
  const phrases = new Phrases(vocabulary);
  const ofOrganisation = new Int32Array(texts.length);
  const people = texts.map((text, code) => {
    if (code === 0) return undefined;
    if (ofPeople && isPerson(text, leaning)) return personOfWords(text.folded, text.words, order);
    ofOrganisation[code] = phrases.code(organisationWords(dictionary.at(code)));
    return undefined;
  });
  return {
    ...(ofPeople && { people: peopleOfNames(customerName, people, vocabulary) }),
    organisations: { codes: byRow(ofOrganisation, codes), phrases },
  };
}

/** A text of a column of names, folded and taken apart. */
interface NameText {
  readonly folded: string;
  readonly words: readonly NameWord[];
  readonly look: NameLook;
}

function nameText(text: string, lexicon: NameLexicon): NameText {
  const folded = foldLetters(text);
  const words = lexicon.words(folded);
  return { folded, words, look: lookAtWords(text, folded, words) };
}

const noText: NameText = { folded: "", words: [], look: { kind: "unknown" } };

type Leaning = (words: readonly NameWord[]) => number;

function isPerson({ look: { kind, byGivenName }, words }: NameText, leaning: Leaning): boolean {
  if (kind === "organisation") return false;
  if (kind === "person" && !byGivenName) return true;
  // Smith may be a firm's name too; a listed given name weighs as much as one word seen with firms ten times.
  return leaning(words) <= (byGivenName ? Math.log(20) : 0);
}

/** Whether words stand rather in organisations' names of this column (above 0) or in people's. */
function wordLeanings(texts: readonly NameText[], wordCount: number): Leaning {
  const ofPeople = new Int32Array(wordCount);
  const ofOrganisations = new Int32Array(wordCount);
  for (const { look, words } of texts) {
    if (look.kind === "unknown") continue;
    const counts = look.kind === "person" ? ofPeople : ofOrganisations;
    for (const word of words) for (const { code } of word.parts) counts[code]++;
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

function prevailingOrder(texts: readonly NameText[]): NameOrder {
  const count = (order: NameOrder) => texts.filter(({ look }) => look.order === order).length;
  return count("surnameFirst") > count("givenFirst") ? "surnameFirst" : "givenFirst";
}
