import { say } from "../../../i18n";
import { tableLines } from "../tableLines";
import type { CliRun } from "./cliRun";

/** How many rows are too many, and the customers they belong to. */
export const duplicates: CliRun<"duplicates"> = {
  options: {},
  usage: "",
  settings: () => ({}),
  lines({ summary }, language) {
    const number = new Intl.NumberFormat(language);
    const share = new Intl.NumberFormat(language, { style: "percent" });
    const counts = tableLines([
      [say(language, "cli.duplicates.customers"), number.format(summary.customers)],
      [say(language, "cli.duplicates.rows"), number.format(summary.surplusRows)],
      [say(language, "cli.duplicates.households"), number.format(summary.households)],
    ]);
    const clusters = summary.clusters.slice(0, shown).map(({ rows, probability }) => {
      const numbers = rows.map(({ row }) => row).join(", ");
      return [`${rows[0]!.name}: ${numbers}`, share.format(probability)];
    });
    return clusters.length === 0 ? counts : [...counts, "", ...tableLines(clusters)];
  },
};

const shown = 20;
