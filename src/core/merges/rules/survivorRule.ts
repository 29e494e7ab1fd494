import type { CellValue } from "../../table/cells";

/** What one of a customer's rows says in a column. */
export interface FieldEntry {
  /** Never empty. */
  readonly value: Exclude<CellValue, null>;
  /** Filled cells of its row. */
  readonly filled: number;
  /** When its row was last heard of: days since 1970-01-01, NaN where unknown. */
  readonly day: number;
  /** Where its row came from; "" where unknown. */
  readonly source: string;
}

/** How one value is made of several. One file a rule, one line in `index.ts`. */
export interface SurvivorRule {
  /** Of the file; names the text `merges.rule.<id>`. */
  readonly id: string;
  /**
   * @param entries one at least; the row that stays first, then by rows.
   * @param trusted sources, the most trusted first.
   */
  choose(entries: readonly FieldEntry[], trusted: readonly string[]): CellValue;
}

/** The entry with the largest figure; of equal ones the first. */
export function entryWithMost(
  entries: readonly FieldEntry[],
  figureOf: (entry: FieldEntry) => number,
): FieldEntry {
  return entries.reduce((best, entry) => (figureOf(entry) > figureOf(best) ? entry : best));
}

/** What two spellings of one value share: case and spaces tell nothing apart. */
export function spellingKey(value: CellValue): string {
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim().toLowerCase();
  return typeof value === "object" && value !== null ? value.error : String(value ?? "");
}
