import { say } from "../../../i18n";
import { tableLines } from "../tableLines";
import type { CliRun } from "./cliRun";

/** The segments as a table. */
export const segment: CliRun<"segment"> = {
  options: {},
  usage: "",
  settings: () => ({}),
  lines({ summary }, language) {
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    const heading = [
      say(language, "metric.rfmSegment"),
      say(language, "cli.customers"),
      say(language, "metric.monetary"),
    ];
    const lines = summary.segments
      .filter(({ customers }) => customers > 0)
      .map(({ id, customers, revenue }) => [
        say(language, `segment.${id}` as never),
        number.format(customers),
        number.format(revenue),
      ]);
    return tableLines([heading, ...lines]);
  },
};
