import type { Corrections, RecognisedSheet, Recognition } from "../core/table/recognition";
import type { Role, TableKind } from "../core/table/roles";

const kinds = ["customers", "orders", "products"] as const satisfies readonly TableKind[];

/** What was recognised, as corrections: for the workbook to remember. Questions answered stay answered. */
export function correctionsOf(
  { sheets }: Recognition,
  { dateOrder }: Corrections,
  isInBook: (sheet: string) => boolean,
): Corrections {
  const recognised = sheets.filter(({ kind, sheet }) => kind && isInBook(sheet));
  const ofKind = (kind: TableKind) => recognised.filter((sheet) => sheet.kind === kind);
  const entries = <Value>(of: (sheets: readonly RecognisedSheet[]) => Value) =>
    Object.fromEntries(
      kinds.filter((kind) => ofKind(kind).length > 0).map((kind) => [kind, of(ofKind(kind))]),
    );
  return {
    tables: entries((list) => list.map(({ sheet }) => sheet)),
    roles: entries((list) => rolesOf(list[0])),
    dateOrders: dateOrdersOf(recognised),
    ...(dateOrder && { dateOrder }),
  };
}

function rolesOf({ columns }: RecognisedSheet): Partial<Record<Role, string>> {
  return Object.fromEntries(columns.flatMap(({ role, heading }) => (role ? [[role, heading]] : [])));
}

function dateOrdersOf(sheets: readonly RecognisedSheet[]): NonNullable<Corrections["dateOrders"]> {
  return Object.fromEntries(
    sheets.flatMap(({ sheet, columns }) => {
      const orders = columns.flatMap(({ heading, dateOrder }) => (dateOrder ? [[heading, dateOrder]] : []));
      return orders.length > 0 ? [[sheet, Object.fromEntries(orders)]] : [];
    }),
  );
}

/** What is remembered, without the sheets and headings that are no longer there. */
export function lenient(former: Corrections, sheets: readonly RecognisedSheet[]): Corrections {
  const headings = new Map(
    sheets.map(({ sheet, columns }) => [sheet, new Set(columns.map(({ heading }) => heading))]),
  );
  const tables: Partial<Record<TableKind, readonly string[]>> = {};
  const roles: Partial<Record<TableKind, Partial<Record<Role, string | null>>>> = {};
  for (const kind of kinds) {
    const kept = former.tables?.[kind]?.filter((sheet) => headings.has(sheet)) ?? [];
    if (kept.length === 0) continue;
    tables[kind] = kept;
    const known = headings.get(kept[0])!;
    roles[kind] = Object.fromEntries(
      Object.entries(former.roles?.[kind] ?? {}).filter(
        ([, heading]) => heading === null || known.has(heading),
      ),
    );
  }
  const dateOrders = Object.fromEntries(
    Object.entries(former.dateOrders ?? {}).filter(([sheet]) => headings.has(sheet)),
  );
  return { tables, roles, dateOrders, ...(former.dateOrder && { dateOrder: former.dateOrder }) };
}

/** Both, the second where they disagree. */
export function merge(former: Corrections, given: Corrections): Corrections {
  const roles: Partial<Record<TableKind, Partial<Record<Role, string | null>>>> = {};
  for (const kind of kinds) {
    // Roles belong to the sheets they were said of.
    const keeps = given.tables?.[kind] === undefined || sameSheets(given.tables[kind], former.tables?.[kind]);
    const merged = { ...(keeps && former.roles?.[kind]), ...given.roles?.[kind] };
    if (Object.keys(merged).length > 0) roles[kind] = freed(merged, given.roles?.[kind]);
  }
  const dateOrder = given.dateOrder ?? former.dateOrder;
  const sheets = new Set([...Object.keys(former.dateOrders ?? {}), ...Object.keys(given.dateOrders ?? {})]);
  return {
    tables: { ...former.tables, ...given.tables },
    roles,
    dateOrders: Object.fromEntries(
      [...sheets].map((sheet) => [sheet, { ...former.dateOrders?.[sheet], ...given.dateOrders?.[sheet] }]),
    ),
    ...(dateOrder && { dateOrder }),
  };
}

/** A heading that has just been given another role is free of its former one. */
function freed(
  merged: Partial<Record<Role, string | null>>,
  given: Partial<Record<Role, string | null>> = {},
): Partial<Record<Role, string | null>> {
  const taken = new Set(Object.values(given));
  return Object.fromEntries(
    Object.entries(merged).filter(
      ([role, heading]) => role in given || heading === null || !taken.has(heading),
    ),
  );
}

const sameSheets = (one: readonly string[], other: readonly string[] | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);
