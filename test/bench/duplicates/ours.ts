import { findDuplicates } from "../../../src/core/matches/findDuplicates";
import type { CustomersTable } from "../../../src/core/table/tables";
import { type SideResult, timed } from "./side";

export function ours(table: CustomersTable): Promise<SideResult> {
  return timed(async () => (await findDuplicates(table)).pairs.map(({ a, b }) => [a, b] as const));
}
