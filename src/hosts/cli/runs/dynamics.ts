import { horizonLimits } from "../../../core/dynamics/dynamicsSettings";
import { periodUnits } from "../../../core/dynamics/periods";
import { periodName } from "../../../core/reports/dynamics/periodName";
import { say } from "../../../i18n";
import { tableLines } from "../tableLines";
import { UsageError } from "../usageError";
import type { CliRun, OptionValues } from "./cliRun";

/** The last periods and the forecast. */
export const dynamics: CliRun<"dynamics"> = {
  options: {
    by: { type: "string" },
    horizon: { type: "string" },
    currency: { type: "string" },
    "no-pivots": { type: "boolean" },
  },
  usage: "[--by PERIOD] [--horizon N] [--currency CODE] [--no-pivots]",
  settings: (values) => ({
    ...(values.by !== undefined && { unit: unitOf(values.by) }),
    ...(values.horizon !== undefined && { horizon: horizonOf(values.horizon) }),
    ...(typeof values.currency === "string" && { currency: values.currency }),
    ...(values["no-pivots"] === true && { pivots: false as const }),
  }),
  lines({ summary: { sales, forecast, unit } }, language) {
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    const name = (period: number) => periodName(period, unit, (key, params) => say(language, key, params));
    const heading = [
      say(language, "cli.dynamics.period"),
      say(language, "metric.monetary"),
      say(language, "report.dynamics.column.yearBefore"),
    ];
    const known = sales
      .slice(-shownPeriods)
      .map(({ period, revenue, yearBefore }) => [
        name(period),
        number.format(revenue),
        yearBefore === undefined ? "" : number.format(yearBefore),
      ]);
    const ahead = forecast.map(({ period, value, low, high }) => [
      name(period),
      number.format(value),
      `${number.format(low)} – ${number.format(high)}`,
    ]);
    const headingAhead = [say(language, "cli.dynamics.forecast"), "", ""];
    return tableLines([heading, ...known, ...(ahead.length > 0 ? [headingAhead, ...ahead] : [])]);
  },
};

const shownPeriods = 13;

/** @throws UsageError `value` for a word that is no period. */
function unitOf(given: OptionValues[string]) {
  const unit = periodUnits.find((one) => one === given);
  if (unit) return unit;
  throw new UsageError("value", { option: "--by", wanted: periodUnits.join(", "), given: String(given) });
}

/** @throws UsageError `value` for what is no whole number within the limits. */
function horizonOf(given: OptionValues[string]): number {
  const horizon = Number(given);
  const { least, most } = horizonLimits;
  if (Number.isInteger(horizon) && horizon >= least && horizon <= most) return horizon;
  throw new UsageError("value", { option: "--horizon", wanted: `${least}–${most}`, given: String(given) });
}
