import type { Role } from "../table/roles";
import type { CustomersTable } from "../table/tables";

/** Numbers of which a customer has one only. */
const identifiers = [
  "taxNumber",
  "vatNumber",
  "kpp",
  "ogrn",
  "snils",
  "birthNumber",
  "personalNumber",
] as const satisfies readonly Role[];

export type IdentifierRole = (typeof identifiers)[number];

/** The identifier in which rows of one customer disagree: digits and letters count; undefined where there is none. */
export function identifierConflict(
  { columns }: CustomersTable,
  rows: readonly number[],
): IdentifierRole | undefined {
  return identifiers.find((role) => {
    const column = columns[role];
    if (!column) return false;
    const known = rows.map((row) => bare(column.dictionary.at(column.codes[row]!))).filter(Boolean);
    return new Set(known).size > 1;
  });
}

const bare = (text: string) => text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, "");
