import type { Sheet } from "./book";

/** Width of a column nobody has changed: 64 pixels, 8.43 characters. */
export const defaultPixels = 64;

/** A digit of the default font is 7 pixels wide, a pixel is 0.75 points. */
const digitPixels = 7;
const pointsPerPixel = 0.75;

/** Width as .xlsx stores it, in characters with padding, to whole pixels. Source: ECMA-376, 18.3.1.13. */
export function pixelsOfCharacters(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digitPixels)) / 256) * digitPixels);
}

export function charactersOfPixels(pixels: number): number {
  return Math.trunc((pixels / digitPixels) * 256) / 256;
}

/** Excel keeps whole pixels. */
function pixelsOfPoints(points: number): number {
  return Math.round(points / pointsPerPixel);
}

function pointsOfPixels(pixels: number): number {
  return pixels * pointsPerPixel;
}

/** Points; 0 for a hidden column. */
export function columnWidth(sheet: Sheet, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  return pointsOfPixels(sheet.columnPixels.get(column) ?? defaultPixels);
}

/** Points; 0 hides. */
export function setColumnWidth(sheet: Sheet, column: number, points: number): void {
  const pixels = pixelsOfPoints(points);
  if (pixels === 0) sheet.hiddenColumns.add(column);
  else {
    sheet.hiddenColumns.delete(column);
    sheet.columnPixels.set(column, pixels);
  }
}
