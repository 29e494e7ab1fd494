import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { placeOf } from "../place";

/** One id on two rows: orders cannot tell whose they are. The first row keeps it, the further ones are pointed at. */
export const duplicateId = {
  id: "duplicateId",
  tables: ["customers"],
  severity: "error",
  roles: ["customerId"],
  settings: {},
  run(scope, fail) {
    const { codes, dictionary } = scope.columns.customerId as TextColumn;
    /** First row + 1 by code. */
    const firstRows = new Uint32Array(dictionary.size);
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index];
      if (code === 0) continue;
      if (firstRows[code] === 0) firstRows[code] = index + 1;
      else {
        const first = String(placeOf(scope, firstRows[code] - 1).row);
        fail({ index, role: "customerId", params: { id: dictionary.at(code), first } });
      }
    }
  },
} as const satisfies Check;
