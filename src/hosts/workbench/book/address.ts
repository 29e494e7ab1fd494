/** Letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}

/** Address of a 0-based cell, e.g. `C7`. */
export const addressOf = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;
