import { say } from "../../../i18n";
import { UsageError } from "../usageError";
import type { CliRun } from "./cliRun";

/** How many rows come back. */
export const unmerge: CliRun<"unmerge"> = {
  options: { id: { type: "string" } },
  usage: "--id ID",
  settings({ id }) {
    if (typeof id === "string" && id.trim() !== "") return { id: id.trim() };
    throw new UsageError("value", { option: "--id", wanted: "ID", given: String(id ?? "") });
  },
  lines({ summary: { rows, orders, lostOrders } }, language) {
    return [
      say(language, "unmerge.restored", { count: rows, orders }),
      ...(lostOrders > 0 ? [say(language, "unmerge.lost", { count: lostOrders })] : []),
    ];
  },
};
