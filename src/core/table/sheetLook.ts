import { type ColumnFacts, columnFacts } from "./columnFacts";
import { findAreaWithHeadings } from "./findArea";
import { headingsAt } from "./headingRows";
import { headingWords } from "./headings/headingWords";
import type { TableArea } from "./recognition";
import type { Slice } from "./slice";
import type { SourceSheet } from "./sourceSheet";

/** A column before it has a role. */
export interface ColumnLook {
  /** 0-based on the sheet. */
  readonly column: number;
  /** Unlike all others of the sheet: a repeated heading has its column's letters behind it. */
  readonly heading: string;
  /** The heading without that of its group. */
  readonly lower: string;
  readonly facts: ColumnFacts;
  readonly isHidden: boolean;
}

/** A sheet before it is known what it is about. */
export interface SheetLook {
  readonly name: string;
  readonly source: SourceSheet;
  readonly area: TableArea;
  readonly columns: readonly ColumnLook[];
}

/** Looks at a sheet: where its table lies and what is in its columns. Undefined where it has no table. */
export function lookAt(source: SourceSheet): SheetLook | undefined {
  const { name, cells, excelTables, hiddenColumns = [], ourColumns = [] } = source;
  const found = findAreaWithHeadings(cells, excelTables, ourColumns);
  if (!found) return undefined;
  const { area, headings } = found;
  const columns = Array.from(
    { length: area.lastColumn - area.firstColumn + 1 },
    (_, index) => area.firstColumn + index,
  ).filter((column) => !ourColumns.includes(column));
  const taken = new Set<string>();
  const looks = headingsAt(cells, headings, columns).map(({ column, heading, lower }) => ({
    column,
    heading: unlike(taken, heading, column),
    lower,
    facts: columnFacts({ cells, column, firstRow: area.firstRow, lastRow: area.lastRow }),
    isHidden: hiddenColumns.includes(column),
  }));
  return {
    name,
    source,
    area,
    columns: looks.filter(({ heading, facts }) => heading !== "" || facts.filled > 0),
  };
}

/** The cells of a column of the sheet's table. */
export function sliceOf({ source, area }: SheetLook, column: number): Slice {
  return { cells: source.cells, column, firstRow: area.firstRow, lastRow: area.lastRow };
}

/** The column a user means by a heading: as it is shown, or with other case, accents and punctuation. */
export function columnOfHeading({ columns }: SheetLook, heading: string): ColumnLook | undefined {
  const { words } = headingWords(heading);
  return (
    columns.find((column) => column.heading === heading) ??
    columns.find((column) => column.heading === heading.replace(/\s+/g, " ").trim()) ??
    columns.find((column) => column.lower === heading) ??
    columns.find((column) => column.heading !== "" && headingWords(column.heading).words === words)
  );
}

function unlike(taken: Set<string>, heading: string, column: number): string {
  const shown = taken.has(heading) && heading !== "" ? `${heading} (${lettersOf(column)})` : heading;
  taken.add(shown);
  return shown;
}

/** Excel's name of a 0-based column: A … Z, AA … XFD. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
