import { say } from "../../../i18n";
import { UsageError } from "../usageError";
import type { CliRun, OptionValues } from "./cliRun";

/** How many rows go into others, and what is left as it is. */
export const merge: CliRun<"merge"> = {
  options: { above: { type: "string" } },
  usage: "[--above P]",
  settings: (values) => (values.above === undefined ? {} : { above: probabilityOf(values.above) }),
  lines({ summary }, language) {
    const { rows, orders, left } = summary;
    return [
      say(language, "cli.merge.merged", { count: rows, orders }),
      ...(left > 0 ? [say(language, "cli.merge.left", { count: left })] : []),
    ];
  },
};

/** @throws UsageError `value` for what is no probability. */
function probabilityOf(given: OptionValues[string]): number {
  const probability =
    typeof given === "string" && given.trim() !== "" ? Number(given.replace(",", ".")) : NaN;
  if (probability > 0 && probability <= 1) return probability;
  throw new UsageError("value", { option: "--above", wanted: "0–1", given: String(given) });
}
