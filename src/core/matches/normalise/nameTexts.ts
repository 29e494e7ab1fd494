import { foldLetters } from "./letters";
import { NameLexicon, type NameWord } from "./nameLexicon";
import { lookAtWords, type NameLook, type NameOrder, startsWithSurname } from "./personName";

const kinds: readonly NameLook["kind"][] = ["unknown", "person", "organisation"];
const kindMask = 3;
const byGivenNameBit = 4;
const givenFirstBit = 8;
const surnameFirstBit = 16;
const commaBit = 32;

/** The texts of a column of names, taken apart; kept as numbers, as there may be a million of them. */
export class NameTexts {
  private readonly lexicon = new NameLexicon();
  private readonly looks: Uint8Array;
  /** Words of text t are `wordCodes[starts[t]] … wordCodes[starts[t + 1] - 1]`. */
  private readonly starts: Int32Array;
  private wordCodes: Int32Array;

  constructor(readonly size: number) {
    this.looks = new Uint8Array(size);
    this.starts = new Int32Array(size + 1);
    this.wordCodes = new Int32Array(Math.max(16, size * 4));
  }

  /** Different words of all texts. */
  get wordCount(): number {
    return this.lexicon.size;
  }

  /** Texts come in order of their codes, from 1. */
  read(code: number, text: string): void {
    const folded = foldLetters(text);
    const words = this.lexicon.words(folded);
    const { kind, order, byGivenName } = lookAtWords(text, folded, words);
    this.looks[code] =
      kinds.indexOf(kind) |
      (byGivenName ? byGivenNameBit : 0) |
      (order === "givenFirst" ? givenFirstBit : order === "surnameFirst" ? surnameFirstBit : 0) |
      (startsWithSurname(folded) ? commaBit : 0);
    let end = this.starts[code]!;
    if (end + words.length > this.wordCodes.length) this.makeRoom(end + words.length);
    for (const word of words) this.wordCodes[end++] = word.code;
    this.starts[code + 1] = end;
  }

  words(code: number): readonly NameWord[] {
    const words: NameWord[] = [];
    for (let at = this.starts[code]!; at < this.starts[code + 1]!; at++) {
      words.push(this.lexicon.at(this.wordCodes[at]!));
    }
    return words;
  }

  kind(code: number): NameLook["kind"] {
    return kinds[this.looks[code]! & kindMask]!;
  }

  /** Nothing but a listed given name speaks for a person. */
  isByGivenName(code: number): boolean {
    return (this.looks[code]! & byGivenNameBit) !== 0;
  }

  startsWithSurname(code: number): boolean {
    return (this.looks[code]! & commaBit) !== 0;
  }

  count(kind: NameLook["kind"]): number {
    const wanted = kinds.indexOf(kind);
    return this.looks.reduce(
      (count, look, code) => (code > 0 && (look & kindMask) === wanted ? count + 1 : count),
      0,
    );
  }

  prevailingOrder(): NameOrder {
    const count = (bit: number) => this.looks.reduce((sum, look) => ((look & bit) === 0 ? sum : sum + 1), 0);
    return count(surnameFirstBit) > count(givenFirstBit) ? "surnameFirst" : "givenFirst";
  }

  private makeRoom(wanted: number): void {
    const roomier = new Int32Array(wanted * 2);
    roomier.set(this.wordCodes);
    this.wordCodes = roomier;
  }
}
