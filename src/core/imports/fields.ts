/** What is brought in: columns of the workbook's table that the sources have values for. */

import type { ColumnsByRole } from "../table/columnsByRole";
import { readTables } from "../table/readTables";
import type { RecognisedColumn, RecognisedSheet } from "../table/recognition";
import { type Role, type RoleType, roles } from "../table/roles";
import type { SourceSheet } from "../table/sourceSheet";
import type { CustomersTable, OrdersTable } from "../table/tables";
import { columnReader, type FieldReader, rawReader } from "./fieldReader";
import { plainHeading } from "./plainHeading";
import type { ImportKind, MappedSource } from "./source";

/** The user's table that rows are brought into. */
export interface ImportTarget {
  readonly kind: ImportKind;
  readonly sheet: RecognisedSheet;
  readonly source: SourceSheet;
  /** Further sheets of orders, for each year one: what stands there is not brought in again. */
  readonly besides?: readonly { readonly sheet: RecognisedSheet; readonly source: SourceSheet }[];
}

/** A column that gets values. */
export interface Field {
  /** Absent where only the headings agree. */
  readonly role?: Role;
  readonly type: RoleType | "any";
  readonly column: RecognisedColumn;
  /** What is there, by row of the table. */
  readonly present: FieldReader;
  /** By source, what comes; undefined where the source lacks it. */
  readonly incoming: readonly (FieldReader | undefined)[];
}

/** A column of a source whose values find no column in the workbook. */
export interface Unplaced {
  readonly source: string;
  readonly heading: string;
  readonly role?: Role;
}

export interface FieldsFound {
  readonly fields: readonly Field[];
  readonly unplaced: readonly Unplaced[];
  /** Day each row of the target was last confirmed, where it has such a column. */
  readonly confirmedDay: FieldReader | undefined;
}

/**
 * Pairs the columns of the target with those of the sources: by role, and where neither has one by heading.
 *
 * A full name that a source has in parts only is put together; one that is to go into parts is not taken apart.
 */
export function pairFields(
  target: ImportTarget,
  sources: readonly MappedSource[],
  without: readonly Role[],
): FieldsFound {
  const present = columnsOf(target.kind, target.source, target.sheet);
  const read = sources.map(({ source, sheet }) => ({
    source,
    sheet,
    columns: columnsOf(target.kind, source, sheet),
  }));
  const fields = target.sheet.columns.flatMap((column): Field[] => {
    const { role } = column;
    if (role && without.includes(role)) return [];
    const incoming = read.map(({ source, sheet, columns }) =>
      role
        ? columnReader(columns[role], columnOf(sheet, role), source, sheet)
        : sameHeading(column, source, sheet),
    );
    if (incoming.every((reader) => reader === undefined)) return [];
    const ofTarget = role
      ? columnReader(present[role], column, target.source, target.sheet)
      : rawReader(column, target.source, target.sheet);
    return [
      {
        ...(role && { role }),
        type: role ? typeOf(target.kind, role) : "any",
        column,
        present: ofTarget!,
        incoming,
      },
    ];
  });
  const confirmed = columnOf(target.sheet, "confirmedDay");
  return {
    fields,
    confirmedDay: columnReader(present.confirmedDay, confirmed, target.source, target.sheet),
    unplaced: read.flatMap(({ source, sheet }) => unplacedOf(sheet, source.name, fields)),
  };
}

/** What stands in a column of this role on the sheets beside the target, row by row; empty where a sheet has none. */
export function readBesides(
  { kind, besides = [] }: ImportTarget,
  roles: readonly Role[],
): readonly { readonly rowCount: number; readonly read: readonly FieldReader[] }[] {
  return besides.map(({ sheet, source }) => {
    const columns = columnsOf(kind, source, sheet);
    const { firstRow, lastRow } = sheet.area;
    return {
      rowCount: Math.max(0, lastRow - firstRow + 1),
      read: roles.map(
        (role) => columnReader(columns[role], columnOf(sheet, role), source, sheet) ?? (() => null),
      ),
    };
  });
}

function columnsOf(kind: ImportKind, source: SourceSheet, sheet: RecognisedSheet): ColumnsByRole {
  const tables = readTables([{ ...source, name: sheet.sheet }], {
    sheets: [{ ...sheet, kind }],
    questions: [],
  });
  const table: CustomersTable | OrdersTable | undefined =
    kind === "customers" ? tables.customers : tables.orders;
  return (table?.columns ?? {}) as ColumnsByRole;
}

const columnOf = ({ columns }: RecognisedSheet, role: Role) => columns.find((column) => column.role === role);

function typeOf(kind: ImportKind, role: Role): RoleType {
  return (roles[kind] as Readonly<Partial<Record<Role, RoleType>>>)[role]!;
}

function sameHeading(
  column: RecognisedColumn,
  source: SourceSheet,
  sheet: RecognisedSheet,
): FieldReader | undefined {
  if (column.heading === "") return undefined;
  const same = sheet.columns.find(
    ({ heading, role }) => !role && plainHeading(heading) === plainHeading(column.heading),
  );
  return same && rawReader(same, source, sheet);
}

function unplacedOf(
  { columns }: RecognisedSheet,
  source: string,
  fields: readonly Field[],
): readonly Unplaced[] {
  return columns
    .filter(({ role, heading }) =>
      role
        ? !fields.some((field) => field.role === role)
        : heading !== "" &&
          !fields.some(
            (field) => !field.role && plainHeading(field.column.heading) === plainHeading(heading),
          ),
    )
    .map(({ role, heading }) => ({ source, heading, ...(role && { role }) }));
}
