import { missingText } from "../../../core/reports/missingText";
import { say } from "../../../i18n";
import { tableLines } from "../tableLines";
import type { CliRun } from "./cliRun";

/** The products with the largest revenue, and how many bring nothing. */
export const products: CliRun<"products"> = {
  options: { columns: { type: "boolean" } },
  usage: "[--columns]",
  settings: ({ columns }) => (columns === true ? { columns } : {}),
  lines({ summary: { nothing, largest, causes } }, language) {
    if (nothing) {
      return [
        say(language, "report.products.nothing"),
        missingText(nothing, (key, params) => say(language, key, params)),
      ];
    }
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    return [
      ...tableLines([
        [say(language, "dimension.product"), say(language, "product.revenue")],
        ...largest.map(({ name, revenue }) => [name, number.format(revenue)]),
      ]),
      ...(causes.length > 0 ? ["", say(language, "report.products.unprofitable")] : []),
      ...tableLines(
        causes.map(({ cause, products: count }) => [say(language, `loss.${cause}`), number.format(count)]),
      ),
    ];
  },
};
