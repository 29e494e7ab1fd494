import { say } from "../../../i18n";
import { UsageError } from "../usageError";
import type { CliRun } from "./cliRun";

/** What was taken out; nothing that says who. */
export const erase: CliRun<"erase"> = {
  takesPassphrase: "ifMasked",
  options: { id: { type: "string" } },
  usage: "--id ID",
  settings({ id }) {
    if (typeof id !== "string" || id === "") {
      throw new UsageError("value", { option: "--id", wanted: "ID", given: "" });
    }
    return { id };
  },
  lines: ({ summary }, language) => [
    say(language, "erase.orders", { count: summary.orderRows }),
    say(language, "erase.elsewhere", { count: summary.elsewhere }),
    ...(summary.isNameShared ? [say(language, "erase.nameShared")] : []),
    say(language, "erase.forgets"),
    say(language, "erase.backups"),
  ],
};
