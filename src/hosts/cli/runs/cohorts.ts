import { say } from "../../../i18n";
import { tableLines } from "../tableLines";
import { UsageError } from "../usageError";
import type { CliRun, OptionValues } from "./cliRun";

/** How many customers order again by periods since their first order. */
export const cohorts: CliRun<"cohorts"> = {
  options: { by: { type: "string" } },
  usage: "[--by month|quarter]",
  settings: ({ by }) => (by === undefined ? {} : { by: unitOf(by) }),
  lines({ summary: { unit, averageRetention } }, language) {
    if (averageRetention.length === 0) return [say(language, "report.cohorts.none")];
    const share = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
    return tableLines([
      [say(language, `report.cohorts.since.${unit}`), say(language, "report.cohorts.retentionShare")],
      ...averageRetention.slice(0, shownPeriods).map((one, since) => [String(since), share.format(one)]),
    ]);
  },
};

const shownPeriods = 13;
const units = ["month", "quarter"] as const;

/** @throws UsageError `value` for another word. */
function unitOf(given: OptionValues[string]) {
  const unit = units.find((one) => one === given);
  if (unit) return unit;
  throw new UsageError("value", { option: "--by", wanted: units.join(", "), given: String(given) });
}
