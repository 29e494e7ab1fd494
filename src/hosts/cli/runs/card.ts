import { say } from "../../../i18n";
import { tableLines } from "../tableLines";
import type { CliRun } from "./cliRun";

/** The customer, and in which class of each segment they are. */
export const card: CliRun<"card"> = {
  options: { id: { type: "string" } },
  usage: "[--id ID]",
  settings: ({ id }) => (typeof id === "string" ? { customer: id } : {}),
  lines: ({ summary: { name, orders, revenue, recencyDays, classes } }, language) => [
    name,
    orders === 0
      ? say(language, "report.customerCard.noOrders")
      : say(language, "report.customerCard.lead", { count: orders, revenue, recency: recencyDays }),
    ...tableLines(
      classes.map((line) => [
        say(language, `metric.${line.id}`),
        say(language, line.class),
        say(language, line.why.key, line.why.params),
      ]),
    ),
  ],
};
