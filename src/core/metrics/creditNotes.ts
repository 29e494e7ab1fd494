import type { TextPool } from "../table/cells";

/**
 * Which order numbers are of credit notes?
 *
 * A number that begins with the word for it («возврат», "dobropis", "credit note", "storno"), or `C` and digits
 * (C536379) in a book where more numbers are digits only: elsewhere C may stand before every number.
 *
 * @param numbers distinct order numbers.
 * @returns 1 where the number is a credit note's, else 0.
 */
export function creditNotes(numbers: TextPool): Uint8Array {
  const looks = new Uint8Array(numbers.size);
  const counts = new Uint32Array(5);
  let last: string | undefined;
  let look: number = Look.other;
  for (let code = 0; code < looks.length; code++) {
    // A pattern looks as the numbers do that it stands for, and they often follow each other.
    const number = numbers.patternOf?.(code) ?? numbers.at(code);
    if (number !== last) {
      last = number;
      look = lookOf(number);
    }
    looks[code] = look;
    counts[look]++;
  }
  const lettered = counts[Look.lettered] + counts[Look.letteredMore];
  const withLetter = lettered < counts[Look.plain] ? Look.lettered : Look.word;
  for (let code = 0; code < looks.length; code++) {
    looks[code] = looks[code] === Look.word || looks[code] === withLetter ? 1 : 0;
  }
  return looks;
}

const Look = { other: 0, word: 1, plain: 2, lettered: 3, letteredMore: 4 } as const;

function lookOf(number: string): number {
  const first = number.charCodeAt(0);
  if (isDigit(first)) return Look.plain;
  if ((first === upperC || first === lowerC) && isDigit(number.charCodeAt(1))) {
    return /^c\d+$/i.test(number) ? Look.lettered : Look.letteredMore;
  }
  return !isDigit(number.charCodeAt(2)) && beginsWithWord.test(number) ? Look.word : Look.other;
}

const beginsWithWord = /^(возврат|сторно|dobropis|storno|credit)/i;
const upperC = 67;
const lowerC = 99;

function isDigit(charCode: number): boolean {
  return charCode >= 48 && charCode <= 57;
}
