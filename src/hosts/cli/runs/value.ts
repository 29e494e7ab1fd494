import { longestHorizonDays } from "../../../core/value/valueSettings";
import { say } from "../../../i18n";
import { numberOption } from "../numberOption";
import { tableLines } from "../tableLines";
import type { CliRun } from "./cliRun";

/** What is expected of all customers, who is still here, and what could not be computed. */
export const value: CliRun<"value"> = {
  options: { horizon: { type: "string" }, discount: { type: "string" } },
  usage: "[--horizon DAYS] [--discount RATE]",
  settings(values) {
    const horizonDays = numberOption(
      values,
      "horizon",
      `1–${longestHorizonDays}`,
      (days) => Number.isInteger(days) && days >= 1 && days <= longestHorizonDays,
    );
    const discountRate = numberOption(values, "discount", "0–1", (rate) => rate >= 0 && rate <= 1);
    return {
      ...(horizonDays !== undefined && { horizonDays }),
      ...(discountRate !== undefined && { discountRate }),
    };
  },
  lines({ summary }, language) {
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    const { totalValue, horizonDays, bands, obstacles } = summary;
    const total = say(language, "value.figure", { count: horizonDays });
    const present = bands.filter(({ customers }) => customers > 0);
    return [
      `${number.format(totalValue.expected)} ${total}`,
      ...tableLines(
        present.length === 0
          ? []
          : [
              [
                say(language, "report.customerValue.column.band"),
                say(language, "cli.customers"),
                say(language, "report.customerValue.column.expectedMoney"),
              ],
              ...present.map((band) => [
                say(language, `report.customerValue.band.${band.id}`),
                number.format(band.customers),
                number.format(band.value),
              ]),
            ],
      ),
      ...(["orders", "worth", "holdOut"] as const).flatMap((part) => {
        const obstacle = obstacles[part];
        if (!obstacle) return [];
        return [
          `${say(language, `value.part.${part}`)}: ${say(language, `value.obstacle.${obstacle.id}`, obstacle.params)}`,
        ];
      }),
    ];
  },
};
