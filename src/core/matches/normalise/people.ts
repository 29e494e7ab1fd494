import type { TextColumn } from "../../table/columns";
import { foldLetters } from "./letters";
import type { PersonName } from "./personName";
import { byRow } from "./textCodes";
import type { Vocabulary } from "./vocabulary";
import { wordsOf } from "./words";

/**
 * People's names as codes of one vocabulary, by row; 0 where a part is missing. Of a name in several words the whole
 * is one word and its first two are kept beside it.
 */
export interface People {
  readonly given: NameWords;
  readonly surname: NameWords;
  readonly patronymic: Int32Array;
}

export interface NameWords {
  readonly whole: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** Names that stand in columns of their own. */
export function peopleOfParts(
  rowCount: number,
  columns: {
    readonly firstName?: TextColumn;
    readonly lastName?: TextColumn;
    readonly middleName?: TextColumn;
  },
  vocabulary: Vocabulary,
): People {
  return {
    given: nameWords(columns.firstName, rowCount, vocabulary),
    surname: nameWords(columns.lastName, rowCount, vocabulary),
    patronymic: nameWords(columns.middleName, rowCount, vocabulary).whole,
  };
}

function nameWords(column: TextColumn | undefined, rowCount: number, vocabulary: Vocabulary): NameWords {
  const words = noWords(rowCount);
  if (!column) return words;
  const { dictionary, codes } = column;
  const made = noWords(dictionary.size);
  for (let code = 1; code < dictionary.size; code++) {
    setWords(made, code, foldLetters(dictionary.at(code)), vocabulary);
  }
  for (let row = 0; row < rowCount; row++) copyWords(made, codes[row]!, words, row);
  return words;
}

/**
 * Names taken apart from whole ones.
 *
 * @param nameOf by code of the column that has them; undefined for what is no person.
 */
export function peopleOfNames(
  { codes, dictionary }: TextColumn,
  nameOf: (code: number) => PersonName | undefined,
  vocabulary: Vocabulary,
): People {
  const { size } = dictionary;
  const given = noWords(size);
  const surname = noWords(size);
  const patronymic = new Int32Array(size);
  for (let code = 1; code < size; code++) {
    const name = nameOf(code);
    if (!name) continue;
    setWords(given, code, name.given, vocabulary);
    setWords(surname, code, name.surname, vocabulary);
    patronymic[code] = vocabulary.code(name.patronymic);
  }
  const wordsByRow = (made: NameWords): NameWords => {
    const words = noWords(codes.length);
    for (let row = 0; row < codes.length; row++) copyWords(made, codes[row]!, words, row);
    return words;
  };
  return {
    given: wordsByRow(given),
    surname: wordsByRow(surname),
    patronymic: byRow(patronymic, codes),
  };
}

function noWords(size: number): NameWords {
  return { whole: new Int32Array(size), first: new Int32Array(size), second: new Int32Array(size) };
}

function setWords(words: NameWords, at: number, folded: string, vocabulary: Vocabulary): void {
  const parts = folded === "" ? [] : wordsOf(folded);
  if (parts.length === 0) return;
  words.whole[at] = vocabulary.code(parts.length === 1 ? parts[0]! : parts.join(""));
  if (parts.length === 1) return;
  words.first[at] = vocabulary.code(parts[0]!);
  words.second[at] = vocabulary.code(parts[1]!);
}

function copyWords(from: NameWords, at: number, to: NameWords, row: number): void {
  to.whole[row] = from.whole[at]!;
  to.first[row] = from.first[at]!;
  to.second[row] = from.second[at]!;
}
