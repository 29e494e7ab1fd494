import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { eachBadRow } from "../eachCode";
import { birthNumberRule } from "./birthNumber";
import { withZeros } from "./identifierCheck";
import { kppNumber } from "./kpp";
import { snilsNumber } from "./snils";
import { taxNumbers } from "./taxColumn";

const padded = [kppNumber, snilsNumber, birthNumberRule] as const;

/** Excel took the zeros from the front of an identifier; with them back, its check digit fits. */
export const lostZeros = {
  id: "lostZeros",
  tables: ["customers"],
  severity: "warning",
  roles: [],
  settings: {},
  run(scope, fail) {
    if (scope.played.includes("taxNumber")) {
      const faults = scope.shared(taxNumbers);
      const { codes } = scope.columns.taxNumber as TextColumn;
      for (let index = 0; index < codes.length && faults.size > 0; index++) {
        const fault = faults.get(codes[index]);
        if (fault?.kind !== "lostZeros") continue;
        fail({ index, role: "taxNumber", ...(fault.fix !== undefined && { fix: fault.fix }) });
      }
    }
    for (const identifier of padded) {
      const { role } = identifier;
      eachBadRow(
        scope,
        role,
        (text) => withZeros(identifier, text),
        (index, fix) => fail({ index, role, fix }),
      );
    }
  },
} as const satisfies Check;
