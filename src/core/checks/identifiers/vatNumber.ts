import type { Check } from "../check";
import { vatNumbers } from "./taxColumn";
import { failInvalid } from "./taxNumber";

/** DIČ and other VAT numbers of the European Union whose form or check digit does not fit. */
export const vatNumber = {
  id: "vatNumber",
  tables: ["customers"],
  severity: "error",
  roles: ["vatNumber"],
  settings: {},
  run(scope, fail) {
    failInvalid(scope, "vatNumber", scope.shared(vatNumbers), fail);
  },
} as const satisfies Check;
