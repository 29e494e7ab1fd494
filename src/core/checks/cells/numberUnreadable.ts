import type { NumberColumn } from "../../table/columns";
import type { Check } from "../check";
import { typeOf } from "../textCells";
import { eachUnread } from "../unreadCells";

/** What stands in a column of numbers is none, so nothing can be counted with it. */
export const numberUnreadable = {
  id: "numberUnreadable",
  tables: ["orders", "products"],
  severity: "error",
  roles: [],
  settings: {},
  run(scope, fail) {
    for (const role of scope.played) {
      if (typeOf(scope, role) !== "number") continue;
      const { values } = scope.columns[role] as NumberColumn;
      eachUnread(scope, role, values, (index, value) => fail({ index, role, params: { value } }));
    }
  },
} as const satisfies Check;
