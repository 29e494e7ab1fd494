import { InputError } from "../../core/errors";
import { cellAt } from "../../core/table/cells";
import type { CsvFile } from "./readCsv";

/** What becomes of rows with fewer fields than there are headings. */
export type ShortRows =
  /** Their last cells are blank, as Excel writes tables whose last column is mostly empty. */
  | "blank"
  /** They are refused: a line break that is not in quotes makes such rows, and shifts cells. */
  | "refuse";

/**
 * Refuses a file whose rows have other numbers of fields than its headings: there a cell may stand under the wrong one.
 *
 * Blank lines and blank cells beyond the last heading do no harm.
 *
 * @param headingRow 0-based; rows above it are titles.
 * @throws InputError `csv.ragged` at the first such row.
 */
export function requireEvenRows(
  { cells, fieldCounts, linesBefore }: CsvFile,
  headingRow: number,
  shortRows: ShortRows,
  fileName: string,
): void {
  const headings = fieldCounts[headingRow]!;
  for (let row = headingRow + 1; row < fieldCounts.length; row++) {
    const fields = fieldCounts[row]!;
    if (fields === headings || isBlank(row)) continue;
    if (fields < headings ? shortRows === "blank" : !hasMore(row)) continue;
    throw new InputError("csv.ragged", { file: fileName, line: lineOf(row), fields, headings });
  }

  function isBlank(row: number): boolean {
    return fieldCounts[row] === 1 && cellAt(cells, row, 0) === null;
  }

  function hasMore(row: number): boolean {
    for (let column = headings; column < fieldCounts[row]!; column++) {
      if (cellAt(cells, row, column) !== null) return true;
    }
    return false;
  }

  /** Counted as a text editor shows it: cells above may have line breaks. */
  function lineOf(row: number): number {
    let line = linesBefore + row + 1;
    for (let above = 0; above < row; above++) {
      for (let column = 0; column < fieldCounts[above]!; column++) {
        const value = cellAt(cells, above, column);
        if (typeof value === "string") line += value.split(/\r\n|\n|\r/).length - 1;
      }
    }
    return line;
  }
}
