import type { Role } from "../table/roles";

/** What becomes of cells of an existing row for which the source has another value. Empty cells are filled by all but `never`. */
export const updateRules = ["fill", "newer", "source", "never"] as const;

/**
 * - `fill`: what stands there stays.
 * - `newer`: the source's value, where its row was confirmed later than the one in the workbook.
 * - `source`: the source's value.
 * - `never`: existing rows are not touched at all.
 */
export type UpdateRule = (typeof updateRules)[number];

/** Ways a row from outside finds its customer, the surest first. */
export const importWays = ["id", "taxNumber", "email", "phone"] as const;
export type ImportWay = (typeof importWays)[number];

export const roleOfWay: Readonly<Record<ImportWay, Role>> = {
  id: "customerId",
  taxNumber: "taxNumber",
  email: "email",
  phone: "phone",
};

export interface ImportRules {
  readonly update: UpdateRule;
  /** Whether rows that are not there yet are added. */
  readonly addNew: boolean;
  /** Ways to match customers. Without `id`, ids are those of another system: they are not brought in. */
  readonly ways: readonly ImportWay[];
}

export const usualRules: ImportRules = { update: "fill", addNew: true, ways: importWays };
