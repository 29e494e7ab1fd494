import type { Column } from "../../table/columns";
import { numbers } from "../figures";
import type { FurtherMetric } from "./furtherMetric";

/**
 * Which part of the columns known of customers is filled in for this one? Of those in `counted` that the table
 * has; 1 where it has none.
 */
export const completeness = {
  id: "completeness",
  unit: "share",
  needs: [],
  figures: ({ customers: { columns, rowCount } }) => {
    const present = counted.map((role) => columns[role]).filter((column) => column !== undefined);
    const filled = new Float64Array(rowCount);
    for (const column of present) {
      for (let row = 0; row < rowCount; row++) if (isFilled(column, row)) filled[row]++;
    }
    return numbers(filled.map((count) => (present.length > 0 ? count / present.length : 1)));
  },
} as const satisfies FurtherMetric;

/** What it is good to know of a customer. Parts of names, addresses and birthdays count as the whole. */
const counted = [
  "customerName",
  "company",
  "email",
  "phone",
  "town",
  "address",
  "birthDay",
  "taxNumber",
  "industry",
  "kind",
  "managerName",
  "source",
  "consent",
  "registeredDay",
] as const;

function isFilled(column: Column, row: number): boolean {
  if (column.kind === "text") return column.codes[row] !== 0;
  return !Number.isNaN(column.kind === "day" ? column.days[row] : column.values[row]);
}
