import type { TextColumn } from "../../table/columns";
import { foldLetters } from "./letters";
import { organisationWords } from "./organisationName";
import { type People, peopleOfNames, peopleOfParts } from "./people";
import { lookAtWords, type NameLook, type NameOrder, nameWords, personOfWords } from "./personName";
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
  const texts: NameText[] = Array.from({ length: dictionary.size }, (_, code) =>
    code === 0 ? noText : nameText(dictionary.at(code)),
  );
  const known = texts.reduce((count, { look }) => (look.kind === "person" ? count + 1 : count), 0);
  const ofPeople = known >= peopleShare * (dictionary.size - 1);
  const order = prevailingOrder(texts);
  const leaning = wordLeanings(texts);
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
  readonly words: readonly string[];
  readonly look: NameLook;
}

function nameText(text: string): NameText {
  const folded = foldLetters(text);
  const words = nameWords(folded);
  return { folded, words, look: lookAtWords(text, folded, words) };
}

const noText: NameText = { folded: "", words: [], look: { kind: "unknown" } };

type Leaning = (words: readonly string[]) => number;

function isPerson({ look: { kind, byGivenName }, words }: NameText, leaning: Leaning): boolean {
  if (kind === "organisation") return false;
  if (kind === "person" && !byGivenName) return true;
  // Smith may be a firm's name too; a listed given name weighs as much as one word seen with firms ten times.
  return leaning(words) <= (byGivenName ? Math.log(20) : 0);
}

/** Whether words stand rather in organisations' names of this column (above 0) or in people's. */
function wordLeanings(texts: readonly NameText[]): Leaning {
  const leaningOf = new Map<string, { person: number; organisation: number }>();
  for (const { look, words } of texts) {
    if (look.kind === "unknown") continue;
    for (const word of words) {
      for (const part of parts(word)) {
        const counts = leaningOf.get(part);
        if (counts) counts[look.kind]++;
        else leaningOf.set(part, { person: 0, organisation: 0, [look.kind]: 1 });
      }
    }
  }
  return (words) => {
    let sum = 0;
    for (const word of words) {
      for (const part of parts(word)) {
        const counts = leaningOf.get(part);
        if (counts) sum += Math.log((counts.organisation + 0.5) / (counts.person + 0.5));
      }
    }
    return sum;
  };
}

function parts(word: string): readonly string[] {
  return word.includes("-") ? word.split("-") : [word];
}

function prevailingOrder(texts: readonly NameText[]): NameOrder {
  const count = (order: NameOrder) => texts.filter(({ look }) => look.order === order).length;
  return count("surnameFirst") > count("givenFirst") ? "surnameFirst" : "givenFirst";
}
