/** One table as checks see it: typed columns, and the cells they were read from. */
import type { SheetCells } from "../table/cells";
import type { ColumnsByRole } from "../table/columnsByRole";
import type { RecognisedColumn, RecognisedSheet, Recognition } from "../table/recognition";
import type { Role, TableKind } from "../table/roles";
import type { SourceSheet } from "../table/sourceSheet";
import type { Table, Tables } from "../table/tables";

/** What there is to check. */
export interface CheckedBook {
  readonly tables: Partial<Tables>;
  readonly recognition: Recognition;
  /** The sheets that the tables were read from. */
  readonly sources: readonly SourceSheet[];
}

/** The rows of one sheet of a table. */
export interface Part {
  readonly sheet: RecognisedSheet;
  readonly cells: SheetCells;
  /** 0-based sheet rows; ends inclusive. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Table row of `firstRow`. */
  readonly firstIndex: number;
}

/** A part with the column that plays a role there. */
export interface RolePart extends Part {
  readonly column: RecognisedColumn;
}

export interface Scope {
  readonly kind: TableKind;
  readonly rowCount: number;
  readonly columns: ColumnsByRole;
  readonly parts: readonly Part[];
  /** Days since 1970-01-01. */
  readonly todayDay: number;
  /** The cells of a role, sheet by sheet; empty where none plays it. */
  cellsOf(role: Role): readonly RolePart[];
  /** Roles that a column of the sheet plays; others are made of parts. */
  readonly played: readonly Role[];
  /** Whether no column has a value in a row. */
  isBlank(index: number): boolean;
  /** Rows in which some column has a value. */
  readonly filledRows: number;
  /** The scope of another table of the book. */
  other(kind: TableKind): Scope | undefined;
  /** What several checks need, made once. */
  shared<T>(make: (scope: Scope) => T): T;
}

/** The scopes of all tables of a book. */
export function scopesOf(
  { tables, recognition, sources }: CheckedBook,
  todayDay: number,
): ReadonlyMap<TableKind, Scope> {
  const scopes = new Map<TableKind, Scope>();
  for (const kind of ["customers", "orders", "products"] as const) {
    const table = tables[kind];
    if (table) scopes.set(kind, scopeOf(kind, table as Table<ColumnsByRole>));
  }
  return scopes;

  function scopeOf(kind: TableKind, { rowCount, columns, sources: places }: Table<ColumnsByRole>): Scope {
    const parts = places.flatMap(({ sheet, area, firstIndex }) => {
      const recognised = recognition.sheets.find((candidate) => candidate.sheet === sheet);
      const source = sources.find(({ name }) => name === sheet);
      if (!recognised || !source) return [];
      return [
        {
          sheet: recognised,
          cells: source.cells,
          firstRow: area.firstRow,
          lastRow: area.lastRow,
          firstIndex,
        },
      ];
    });
    const made = new Map<unknown, unknown>();
    const cellsOf = (role: Role) =>
      parts.flatMap((part) => {
        const column = part.sheet.columns.find((candidate) => candidate.role === role);
        return column ? [{ ...part, column }] : [];
      });
    const isFilled = filledRows(rowCount, columns);
    const scope: Scope = {
      kind,
      rowCount,
      columns,
      parts,
      todayDay,
      cellsOf,
      played: (Object.keys(columns) as Role[]).filter((role) => cellsOf(role).length > 0),
      isBlank: (index) => isFilled[index] === 0,
      filledRows: isFilled.reduce((rows, filled) => rows + filled, 0),
      other: (other) => scopes.get(other),
      shared: (make) => {
        if (!made.has(make)) made.set(make, make(scope));
        return made.get(make) as ReturnType<typeof make>;
      },
    };
    return scope;
  }
}

/** 1 for a row with a value. Column by column, since that is how they lie in memory. */
function filledRows(rowCount: number, columns: ColumnsByRole): Uint8Array {
  const isFilled = new Uint8Array(rowCount);
  for (const column of Object.values(columns)) {
    if (column.kind === "text") {
      const { codes } = column;
      for (let index = 0; index < rowCount; index++) if (codes[index] > 0) isFilled[index] = 1;
    } else {
      const values = column.kind === "day" ? column.days : column.values;
      for (let index = 0; index < rowCount; index++) if (!Number.isNaN(values[index])) isFilled[index] = 1;
    }
  }
  return isFilled;
}
