import { say } from "../../../i18n";
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
    ...classLines(
      classes.map((line) => [
        say(language, `metric.${line.id}`),
        say(language, line.class),
        say(language, line.why.key, line.why.params),
      ]),
    ),
  ],
};

/** All texts to the left, in columns. */
function classLines(rows: readonly (readonly [name: string, found: string, why: string])[]) {
  const width = (column: 0 | 1) => Math.max(0, ...rows.map((row) => row[column].length));
  return rows.map(([name, found, why]) => `${name.padEnd(width(0))}  ${found.padEnd(width(1))}  ${why}`);
}
