/** Names of columns and cells, as every spreadsheet writes them. */

/**
 * Letters of a 0-based column.
 *
 * @example columnLetters(27); // "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The 0-based column that letters name.
 *
 * @example columnNumber("AB"); // 27
 */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/**
 * A 0-based cell.
 *
 * @example formatCell(2, 1); // "B3"
 */
export function formatCell(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
