/** Which customers go into whose copy. */
import { blankRowTest } from "../../table/blankRow";
import type { TextColumn } from "../../table/columns";
import type { CustomersTable } from "../../table/tables";

export interface Share {
  /** As the column names it: a manager, a segment. */
  readonly owner: string;
  /** Rows of the table of customers, ascending. */
  readonly rows: readonly number[];
}

export interface Division {
  /** In the order of their first row. */
  readonly shares: readonly Share[];
  /** Customers whom the column gives to nobody. */
  readonly unassigned: number;
}

/** Divides customers by what stands in a column; spelling and spaces do not make two owners of one. */
export function divide(customers: CustomersTable, by: Pick<TextColumn, "codes" | "dictionary">): Division {
  const shares = new Map<string, { owner: string; rows: number[] }>();
  const isBlank = blankRowTest(customers.columns);
  let unassigned = 0;
  for (let row = 0; row < customers.rowCount; row++) {
    if (isBlank(row)) continue;
    const owner = by.dictionary.at(by.codes[row]!).trim();
    if (owner === "") {
      unassigned++;
      continue;
    }
    const key = owner.replace(/\s+/g, " ").toLowerCase();
    const share = shares.get(key) ?? { owner, rows: [] };
    shares.set(key, share);
    share.rows.push(row);
  }
  return { shares: [...shares.values()], unassigned };
}
