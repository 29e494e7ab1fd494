import type { Column } from "../../table/columns";
import type { ColumnsByRole } from "../../table/columnsByRole";
import type { Role } from "../../table/roles";
import type { CustomersTable } from "../../table/tables";
import { isPlaceholder } from "../customers/nameMissing";
import { type Field, fields, type Group, groups } from "./fields";
import { companies } from "./partyKinds";

/** Columns row for row with the customers; shares 0–1. */
export interface Completeness {
  /** Mean of the groups; NaN for a blank row. */
  readonly score: Float64Array;
  /** Share of the group's fields that are known; NaN where the sheet has no column for any of them. */
  readonly byGroup: Readonly<Record<Group, Float64Array>>;
  /** 1 for a company, else 0. */
  readonly isCompany: Uint8Array;
  /** Ids of fields that no column is there for: they count for nobody. */
  readonly absent: readonly string[];
}

/**
 * Is enough known of each customer?
 *
 * A field is known where one of its columns has a value; words such as "none" in a name are no value. Only fields that
 * the sheet has a column for count, those of persons for persons and those of companies for companies. Groups weigh
 * alike.
 *
 * @param orders by row, the number of the customer's orders; counts as a field of the purchases.
 */
export function completeness(customers: CustomersTable, orders?: Float64Array): Completeness {
  const { rowCount } = customers;
  const columns: ColumnsByRole = customers.columns;
  const isCompany = companies(customers);
  const present = fields.filter(({ roles }) => roles.some((role) => columns[role]));
  const byGroup = Object.fromEntries(
    groups.map((group) => {
      const known = present
        .filter((field) => field.group === group)
        .map((field) => knownRows(field, columns, rowCount));
      const ofOrders =
        group === "purchases" && orders
          ? [{ of: "both" as const, known: orders.map((count) => (count > 0 ? 1 : 0)) }]
          : [];
      return [group, sharesOf([...known, ...ofOrders], isCompany)];
    }),
  ) as Record<Group, Float64Array>;
  const score = meanOf(Object.values(byGroup), rowCount);
  clearBlank(score, byGroup, columns);
  const absent = fields.filter((field) => !present.includes(field)).map(({ id }) => id);
  return { score, byGroup, isCompany, absent };
}

interface Known {
  readonly of: Field["of"];
  /** 1 where the field is known. */
  readonly known: ArrayLike<number>;
}

function knownRows({ roles, of }: Field, columns: ColumnsByRole, rowCount: number): Known {
  const known = new Uint8Array(rowCount);
  for (const role of roles) {
    const column = columns[role];
    if (column) markFilled(column, role, known);
  }
  return { of, known };
}

const names: ReadonlySet<Role> = new Set<Role>(["customerName", "lastName", "company"]);

function markFilled(column: Column, role: Role, known: Uint8Array): void {
  if (column.kind === "text") {
    const { codes, dictionary } = column;
    const counts = Uint8Array.from({ length: dictionary.size }, (_, code) => {
      if (code === 0) return 0;
      const text = dictionary.at(code);
      return names.has(role) ? Number(!isPlaceholder(text)) : Number(!/^[-–—?.]+$/.test(text));
    });
    for (let row = 0; row < known.length; row++) if (counts[codes[row]] === 1) known[row] = 1;
  } else {
    const values = column.kind === "day" ? column.days : column.values;
    for (let row = 0; row < known.length; row++) if (!Number.isNaN(values[row])) known[row] = 1;
  }
}

function sharesOf(list: readonly Known[], isCompany: Uint8Array): Float64Array {
  const shares = new Float64Array(isCompany.length).fill(Number.NaN);
  const asked = [list.filter(({ of }) => of !== "company"), list.filter(({ of }) => of !== "person")];
  for (let row = 0; row < shares.length; row++) {
    const own = asked[isCompany[row]]!;
    if (own.length === 0) continue;
    let known = 0;
    for (const field of own) known += field.known[row]!;
    shares[row] = known / own.length;
  }
  return shares;
}

function meanOf(columns: readonly Float64Array[], rowCount: number): Float64Array {
  const means = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    let sum = 0;
    let count = 0;
    for (const column of columns) {
      if (Number.isNaN(column[row])) continue;
      sum += column[row];
      count++;
    }
    means[row] = count === 0 ? Number.NaN : sum / count;
  }
  return means;
}

/** Of a row without any value nothing is said. */
function clearBlank(score: Float64Array, byGroup: Record<Group, Float64Array>, columns: ColumnsByRole): void {
  const filled = new Uint8Array(score.length);
  for (const column of Object.values(columns)) {
    const values =
      column.kind === "text" ? column.codes : column.kind === "day" ? column.days : column.values;
    for (let row = 0; row < filled.length; row++) {
      if (column.kind === "text" ? values[row] > 0 : !Number.isNaN(values[row])) filled[row] = 1;
    }
  }
  for (let row = 0; row < filled.length; row++) {
    if (filled[row] === 1) continue;
    score[row] = Number.NaN;
    for (const group of groups) byGroup[group][row] = Number.NaN;
  }
}
