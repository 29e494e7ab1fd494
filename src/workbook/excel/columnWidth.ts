/**
 * Widths: files count characters of the default font plus 5 pixels of padding, Office.js points. Both are pixels
 * in the end, 7 to a digit of Calibri 11 and 4 to 3 points (ECMA-376, 18.3.1.13).
 */
const pixelsOfDigit = 7;
const pointsOfPixel = 0.75;

/** @example pointsOf(9.140625); // 48 */
export function pointsOf(characters: number): number {
  return Math.round(characters * pixelsOfDigit) * pointsOfPixel;
}

/** @example charactersOf(48); // 9.140625 */
export function charactersOf(points: number): number {
  return Math.trunc((points / pointsOfPixel / pixelsOfDigit) * 256) / 256;
}
