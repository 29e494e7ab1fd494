/**
 * Which order numbers are of credit notes?
 *
 * A number that begins with the word for it («возврат», "dobropis", "credit note", "storno"), or `C` and digits (C536379) in a
 * book where more numbers are digits only: elsewhere C may stand before every number.
 *
 * @param numbers distinct order numbers.
 * @returns 1 where the number is a credit note's, else 0.
 *
 * @example
 * creditNotes(["536365", "536366", "C536379", "Dobropis 12"]); // Uint8Array.of(0, 0, 1, 1)
 * creditNotes(["C1001", "C1002", "77"]); // Uint8Array.of(0, 0, 0)
 */
export function creditNotes(numbers: readonly string[]): Uint8Array {
  const notes = new Uint8Array(numbers.length);
  let plain = 0;
  let lettered = 0;
  for (let code = 0; code < notes.length; code++) {
    const number = numbers[code];
    const first = number.charCodeAt(0);
    if (isDigit(first)) plain++;
    else if ((first === upperC || first === lowerC) && isDigit(number.charCodeAt(1))) lettered++;
    else if (!isDigit(number.charCodeAt(2)) && beginsWithWord.test(number)) notes[code] = 1;
  }
  if (lettered === 0 || lettered >= plain) return notes;
  return notes.map((note, code) => (note || /^c\d+$/i.test(numbers[code]) ? 1 : 0));
}

const beginsWithWord = /^(возврат|сторно|dobropis|storno|credit)/i;
const upperC = 67;
const lowerC = 99;

function isDigit(charCode: number): boolean {
  return charCode >= 48 && charCode <= 57;
}
