import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { namingRoles } from "./customerLinks";

/** Nothing in the row says who bought: no id, no name, no contact. */
export const noCustomer = {
  id: "noCustomer",
  tables: ["orders"],
  severity: "error",
  roles: [],
  settings: {},
  run({ columns, played, rowCount, isBlank }, fail) {
    const roles = namingRoles.filter((role) => played.includes(role));
    if (roles.length === 0) return;
    const named = roles.map((role) => (columns[role] as TextColumn).codes);
    for (let index = 0; index < rowCount; index++) {
      let isNamed = false;
      for (const codes of named) isNamed ||= codes[index] > 0;
      if (!isNamed && !isBlank(index)) fail({ index, role: roles[0]! });
    }
  },
} as const satisfies Check;
