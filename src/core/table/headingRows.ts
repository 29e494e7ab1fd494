import { cellAt, type SheetCells } from "./cells";
import { dayReadings } from "./dayText";
import { isKnownHeading } from "./headings";
import { parseNumber } from "./numberText";

/** Where the headings of a sheet stand. */
export interface HeadingRows {
  /** The row that names single columns. */
  readonly row: number;
  /** A row above it that names groups of columns, or a row below it that names the columns of its groups. */
  readonly groupRow?: number;
}

/** Rows that titles, logos and notes may take above the headings. */
const searchedRows = 60;

/**
 * Finds the headings: the uppermost row of labels that no row below outdoes by half.
 *
 * A label is a text that is no number, date or address; one that is a known heading counts four times. Titles above
 * the headings have fewer labels, rows of data have numbers and dates that count against them.
 *
 * @param columns 0-based columns to look at.
 * @returns undefined where nothing in these columns looks like a heading.
 */
export function findHeadingRows(cells: SheetCells, columns: readonly number[]): HeadingRows | undefined {
  let best = { row: -1, score: 0 };
  for (let row = 0; row < Math.min(cells.rowCount, searchedRows); row++) {
    const score = headingScore(cells, row, columns);
    if (score > best.score * 1.5) best = { row, score };
  }
  if (best.row < 0) return undefined;
  const { row } = best;
  if (namesGroups(cells, row - 1, row, columns)) return { row, groupRow: row - 1 };
  if (namesGroups(cells, row, row + 1, columns) && isAboveData(cells, row + 1, columns)) {
    return { row: row + 1, groupRow: row };
  }
  return { row };
}

/**
 * The heading of each column, two rows joined by a space. A merged group heading, kept in its first cell, counts for
 * the columns to the right that have a heading of their own below it and none beside it.
 *
 * `lower` is the heading without its group.
 */
export function headingsAt(
  cells: SheetCells,
  { row, groupRow }: HeadingRows,
  columns: readonly number[],
): readonly { readonly column: number; readonly heading: string; readonly lower: string }[] {
  let group = "";
  return columns.map((column) => {
    const lower = labelAt(cells, row, column);
    const upper = groupRow === undefined ? "" : labelAt(cells, groupRow, column);
    if (upper !== "" || lower === "") group = lower === "" ? "" : upper;
    const heading = upper !== "" && lower === "" ? upper : `${group} ${lower}`.trim();
    return { column, heading, lower: lower || heading };
  });
}

/** The text of a heading cell on one line. */
export function labelAt(cells: SheetCells, row: number, column: number): string {
  const value = cellAt(cells, row, column);
  if (value === null || typeof value === "object") return "";
  return String(value).replace(/\s+/g, " ").trim();
}

function headingScore(cells: SheetCells, row: number, columns: readonly number[]): number {
  let score = 0;
  for (const column of columns) {
    const text = labelAt(cells, row, column);
    if (text === "") continue;
    if (!isLabel(cells, row, column)) score--;
    else score += isKnownHeading(text) ? 4 : 1;
  }
  return score;
}

function isLabel(cells: SheetCells, row: number, column: number): boolean {
  const value = cellAt(cells, row, column);
  if (typeof value !== "string") return false;
  const text = value.trim();
  if (text === "" || text.length > 80 || text.includes("@") || !/\p{L}/u.test(text)) return text === "№";
  const { dmy, mdy } = dayReadings(text);
  return Number.isNaN(parseNumber(text)) && Number.isNaN(dmy) && Number.isNaN(mdy);
}

/** Whether the upper row holds nothing but labels and one of them stands over several columns of the lower row. */
function namesGroups(cells: SheetCells, upper: number, lower: number, columns: readonly number[]): boolean {
  if (upper < 0 || lower >= cells.rowCount) return false;
  const at = (row: number) => columns.map((column) => labelAt(cells, row, column));
  const groups = at(upper);
  const names = at(lower);
  const named = groups.filter((text) => text !== "");
  const allLabels = [upper, lower].every((row) =>
    columns.every((column) => labelAt(cells, row, column) === "" || isLabel(cells, row, column)),
  );
  // A single text at the left edge is the title of the sheet.
  const isTitle = named.length === 1 && groups.find((_, index) => names[index] !== "") !== "";
  const spans = groups.some(
    (text, index) => text !== "" && names[index] !== "" && names[index + 1] && groups[index + 1] === "",
  );
  return named.length > 0 && allLabels && !isTitle && spans;
}

/** Whether the row below is of another kind in most columns named here: data, not one more row of texts. */
function isAboveData(cells: SheetCells, row: number, columns: readonly number[]): boolean {
  const named = columns.filter((column) => labelAt(cells, row, column) !== "");
  const differing = named.filter(
    (column) =>
      isKnownHeading(labelAt(cells, row, column)) ||
      (labelAt(cells, row + 1, column) !== "" && !isLabel(cells, row + 1, column)),
  );
  return differing.length * 2 > named.length;
}
