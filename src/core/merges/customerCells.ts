import { columnLetters } from "../plan/cellName";
import type { CellValue } from "../table/cells";
import type { Role } from "../table/roles";

/** A column of the user's on the sheet of customers. */
export interface CellColumn {
  /** 0-based on the sheet. */
  readonly column: number;
  /** Unique on the sheet, see `columnLabels`. */
  readonly label: string;
  readonly role?: Role;
}

/** The cells of the customers' table as they stand on the sheet, whatever their columns mean. Rows are table indexes. */
export interface CustomerCells {
  readonly columns: readonly CellColumn[];
  readonly rowCount: number;
  /** `at` is an index into `columns`. */
  value(row: number, at: number): CellValue;
  isFormula(row: number, at: number): boolean;
  /** When the customer was last heard of: days since 1970-01-01, NaN where unknown. */
  day(row: number): number;
  /** Where the row came from; "" where unknown. */
  source(row: number): string;
}

/**
 * A name for each column that no other has: the heading, with a number behind it where it stands twice, or the letters
 * of a column without heading.
 *
 * @example columnLabels([{ column: 0, heading: "Phone" }, { column: 1, heading: "Phone" }, { column: 2, heading: "" }]); // ["Phone", "Phone (2)", "C"]
 */
export function columnLabels(
  columns: readonly { readonly column: number; readonly heading: string }[],
): readonly string[] {
  const taken = new Set<string>();
  return columns.map(({ column, heading }) => {
    const wanted = heading.trim() || columnLetters(column);
    let label = wanted;
    for (let number = 2; taken.has(label); number++) label = `${wanted} (${number})`;
    taken.add(label);
    return label;
  });
}

/** Whether a cell shows nothing. */
export const isEmpty = (value: CellValue): value is null | "" => value === null || value === "";

/** Whether two cells show the same. */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "object" && typeof other === "object") return one?.error === other?.error;
  return (one ?? "") === (other ?? "");
}
