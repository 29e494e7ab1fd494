import type { TextColumn } from "../../table/columns";
import type { Check, Failure } from "../check";
import type { Scope } from "../scope";
import { type TaxFaults, taxNumbers } from "./taxColumn";

/** ИНН, IČO and their kin whose check digit does not fit. */
export const taxNumber = {
  id: "taxNumber",
  tables: ["customers"],
  severity: "error",
  roles: ["taxNumber"],
  settings: {},
  run(scope, fail) {
    failInvalid(scope, "taxNumber", scope.shared(taxNumbers), fail);
  },
} as const satisfies Check;

/** Fails the rows whose number is not valid even with zeros in front. */
export function failInvalid(
  { columns }: Scope,
  role: "taxNumber" | "vatNumber",
  faults: TaxFaults,
  fail: (failure: Failure) => void,
): void {
  if (faults.size === 0) return;
  const { codes, dictionary } = columns[role] as TextColumn;
  for (let index = 0; index < codes.length; index++) {
    if (faults.get(codes[index])?.kind !== "invalid") continue;
    fail({ index, role, params: { value: dictionary.at(codes[index]) } });
  }
}
