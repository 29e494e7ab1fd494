import { fullNamesOf } from "./givenNames";
import { formsOfPersons, kindsOfOrganisations, legalForms } from "./legalForms";
import { isPatronymic } from "./patronymic";

/** A folded word of names with what is known of it. */
export interface NameWord {
  readonly text: string;
  /** Numbers the words of a lexicon from 0. */
  readonly code: number;
  /** A listed given name. */
  readonly isGiven: boolean;
  readonly isPatronymic: boolean;
  readonly isTitle: boolean;
  /** Stands beside a person who trades alone. */
  readonly isFormOfPersons: boolean;
  /** A legal form or what organisations call themselves. */
  readonly isOfOrganisation: boolean;
  /** What hyphens join; the word itself where there are none. */
  readonly parts: readonly NameWord[];
}

/** The words of a column of names, each looked up in the lists once. */
export class NameLexicon {
  private readonly known = new Map<string, NameWord>();
  private readonly list: NameWord[] = [];

  get size(): number {
    return this.list.length;
  }

  at(code: number): NameWord {
    return this.list[code]!;
  }

  /** The words of a folded text, with what a hyphen joins as one: double-barrelled surnames. */
  words(folded: string): readonly NameWord[] {
    const words: NameWord[] = [];
    let from = -1;
    for (let at = 0; at <= folded.length; at++) {
      const code = at < folded.length ? folded.charCodeAt(at) : 0x20;
      if (isPlainLetter(code)) {
        if (from < 0) from = at;
      } else if (isPlainGap(code)) {
        if (from >= 0) words.push(this.word(folded.slice(from, at)));
        from = -1;
      } else return this.wordsOfAny(folded);
    }
    return words;
  }

  private wordsOfAny(folded: string): readonly NameWord[] {
    const found = folded.replace(apostrophes, "").match(nameWord) ?? [];
    return found.map((word) => this.word(word));
  }

  private word(text: string): NameWord {
    const known = this.known.get(text);
    if (known) return known;
    const isHyphened = text.includes("-");
    const parts = isHyphened ? text.split("-").map((part) => this.word(part)) : [];
    const word: NameWord = {
      text,
      code: this.list.length,
      isGiven: fullNamesOf(text).length > 0,
      isPatronymic: isPatronymic(text),
      isTitle: titles.has(text),
      isFormOfPersons: formsOfPersons.has(text),
      isOfOrganisation: text.length > 1 && (legalForms.has(text) || kindsOfOrganisations.has(text)),
      parts,
    };
    if (!isHyphened) (parts as NameWord[]).push(word);
    this.known.set(text, word);
    this.list.push(word);
    return word;
  }
}

/** a–z, а–я, digits. */
function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0x430 && code <= 0x44f) || (code >= 48 && code <= 57);
}

/** What of ASCII surely parts words: neither a hyphen nor an apostrophe nor a letter. */
function isPlainGap(code: number): boolean {
  return code < 0x80 && code !== 0x2d && code !== 0x27 && code !== 0x60 && !(code >= 65 && code <= 90);
}

const titles = new Set(
  "mr mrs ms miss dr prof sir ing mgr bc mudr phdr judr rndr mvdr doc phd csc mba pan pani slecna г-н г-жа господин госпожа jr sr".split(
    " ",
  ),
);

const apostrophes = /['’`ʼ]/g;
const nameWord = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
