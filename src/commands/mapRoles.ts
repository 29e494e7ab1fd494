import { InputError } from "../core/errors";
import type { Corrections, RecognisedSheet } from "../core/table/recognition";
import { type Role, roles, type TableKind } from "../core/table/roles";

/** A column named by the user: `role` may be confined to a table, as in `orders.customerId`. */
export interface Mapping {
  readonly role: string;
  readonly heading: string;
}

const kinds = Object.keys(roles) as readonly TableKind[];

/**
 * Which tables the user's mappings are about: every table that has the role and whose sheet has the heading.
 *
 * @throws InputError `map.role` for a role that no such table has; `map.heading` where no sheet has the heading.
 */
export function mapRoles(
  mappings: readonly Mapping[],
  sheets: readonly RecognisedSheet[],
): NonNullable<Corrections["roles"]> {
  const mapped: Partial<Record<TableKind, Partial<Record<Role, string>>>> = {};
  for (const { role: word, heading } of mappings) {
    const [only, role] = word.includes(".") ? word.split(".", 2) : [undefined, word];
    const possible = kinds.filter((kind) => (only ?? kind) === kind && Object.hasOwn(roles[kind], role));
    if (possible.length === 0) throw new InputError("map.role", { role: word, roles: rolesOf(only) });
    const fitting = possible.filter((kind) => hasHeading(sheets, kind, heading));
    if (fitting.length === 0) {
      throw new InputError("map.heading", { heading, ...whereToLook(sheets, possible) });
    }
    for (const kind of fitting) mapped[kind] = { ...mapped[kind], [role]: heading };
  }
  return mapped;
}

const rolesOf = (only: string | undefined) =>
  kinds
    .filter((kind) => only === undefined || kind === only || !kinds.includes(only as TableKind))
    .flatMap((kind) => Object.keys(roles[kind]).map((role) => `${kind}.${role}`))
    .join(", ");

function hasHeading(sheets: readonly RecognisedSheet[], kind: TableKind, heading: string): boolean {
  return sheets.some(
    (sheet) => sheet.kind === kind && sheet.columns.some((column) => column.heading === heading),
  );
}

function whereToLook(sheets: readonly RecognisedSheet[], possible: readonly TableKind[]) {
  const concerned = sheets.filter(({ kind }) => kind && possible.includes(kind));
  return {
    sheet: concerned.map(({ sheet }) => sheet).join(", "),
    headings: concerned.flatMap(({ columns }) => columns.map(({ heading }) => heading)).join(", "),
  };
}
