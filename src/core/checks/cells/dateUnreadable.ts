import type { DayColumn } from "../../table/columns";
import type { Check } from "../check";
import { doubtfulDate } from "../doubtfulDate";
import { typeOf } from "../textCells";
import { eachUnread } from "../unreadCells";

/** What stands in a column of dates is none: 31.02.1990, a word, a number that no date has. */
export const dateUnreadable = {
  id: "dateUnreadable",
  tables: ["customers", "orders"],
  severity: "error",
  roles: [],
  settings: {},
  run(scope, fail) {
    for (const role of scope.played) {
      if (typeOf(scope, role) !== "day") continue;
      const { days } = scope.columns[role] as DayColumn;
      eachUnread(scope, role, days, (index, value, part) => {
        if (!doubtfulDate(part, value)) fail({ index, role, params: { value } });
      });
    }
  },
} as const satisfies Check;
