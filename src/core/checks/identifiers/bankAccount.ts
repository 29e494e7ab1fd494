import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { isBankAccount } from "./russian";

/** A Russian bank account whose key digit does not fit the bank's БИК beside it. */
export const bankAccount = {
  id: "bankAccount",
  tables: ["customers"],
  severity: "error",
  roles: ["bankAccount", "bik"],
  settings: {},
  run({ columns, rowCount }, fail) {
    const account = columns.bankAccount as TextColumn;
    const bik = columns.bik as TextColumn;
    for (let index = 0; index < rowCount; index++) {
      if (account.codes[index] === 0 || bik.codes[index] === 0) continue;
      const value = account.dictionary.at(account.codes[index]);
      // Excel drops the zero in front.
      const bank = bik.dictionary.at(bik.codes[index]).padStart(9, "0");
      if (!isBankAccount(value.replace(/\s/g, ""), bank))
        fail({ index, role: "bankAccount", params: { value } });
    }
  },
} as const satisfies Check;
