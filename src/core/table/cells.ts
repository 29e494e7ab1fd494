/**
 * The cells of one sheet in memory: pages of typed arrays, one column by `pageRows` rows each.
 *
 * Every source (xlsx, CSV, Office.js) fills the same shape, so what follows is written once, costs eleven bytes
 * a cell, and can be handed to a worker without copying.
 */

/** What a cell holds. A page keeps it in the low three bits of a byte. */
export const CellKind = { empty: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** Mask for the kind, and the flag that is set beside it where the value comes from a formula. */
export const kindMask = 7;
export const formulaFlag = 8;

/** Rows in a page. */
export const pageRows = 1024;

/** Excel's errors, e.g. `#N/A`. */
export interface CellError {
  readonly error: string;
}

/** A cell's value as JavaScript sees it. Dates are serial numbers; the number format tells them apart. */
export type CellValue = null | number | string | boolean | CellError;

export interface CellPage {
  readonly kinds: Uint8Array;
  /** The number; 0 or 1 for a boolean; the code in `texts` for a text or an error. */
  readonly numbers: Float64Array;
  /** Index into `formats`. */
  readonly styles: Uint16Array;
}

/** Texts by code. Reading one may decode it, so read each code once. */
export interface TextPool {
  readonly size: number;
  /** Whether texts of different codes always differ. */
  readonly distinct?: boolean;
  at(code: number): string;
  /**
   * Of a text known to be a stem and a whole number, its pattern: the stem and one 0, shared by all texts like it.
   *
   * Such a text has no space around it and is the id it looks like, see `idText`; its own number need not be read.
   */
  patternOf?(code: number): string | undefined;
}

/** First serial calendar of the workbook: Windows (1900) or old Mac (1904). */
export type Calendar = 1900 | 1904;

export interface SheetCells {
  /** Down to and including the last cell with a value. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** By column, then by row / pageRows; a page without cells is absent. */
  readonly pages: readonly (readonly (CellPage | undefined)[])[];
  readonly texts: TextPool;
  /** Number format codes by style, e.g. `General`, `dd.mm.yyyy`. */
  readonly formats: readonly string[];
  readonly calendar: Calendar;
}

/** The value at a 0-based row and column; null outside the sheet. */
export function cellAt(cells: SheetCells, row: number, column: number): CellValue {
  const page = cells.pages[column]?.[Math.floor(row / pageRows)];
  if (!page) return null;
  const at = row % pageRows;
  const number = page.numbers[at]!;
  switch (page.kinds[at]! & kindMask) {
    case CellKind.number:
      return number;
    case CellKind.text:
      return cells.texts.at(number);
    case CellKind.boolean:
      return number === 1;
    case CellKind.error:
      return { error: cells.texts.at(number) };
    default:
      return null;
  }
}

/** Whether the cell's value is computed by a formula. */
export function isFormula(cells: SheetCells, row: number, column: number): boolean {
  const page = cells.pages[column]?.[Math.floor(row / pageRows)];
  return page !== undefined && (page.kinds[row % pageRows]! & formulaFlag) !== 0;
}

/** The number format code of a cell; `General` outside the sheet. */
export function formatAt(cells: SheetCells, row: number, column: number): string {
  const page = cells.pages[column]?.[Math.floor(row / pageRows)];
  return (page && cells.formats[page.styles[row % pageRows]!]) || "General";
}
