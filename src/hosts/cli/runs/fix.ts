import { say } from "../../../i18n";
import { tableLines } from "../tableLines";
import { checkIds } from "./check";
import type { CliRun } from "./cliRun";

/** The fixes counted by check. */
export const fix: CliRun<"fix"> = {
  options: { only: { type: "string", multiple: true } },
  usage: "[--only CHECK]…",
  settings: (values) => (values.only === undefined ? {} : { only: checkIds(values, "only") }),
  lines({ summary }, language) {
    const number = new Intl.NumberFormat(language);
    const heading = [say(language, "cli.check"), say(language, "cli.fixes")];
    const lines = summary.offers
      .filter(({ isChosen }) => isChosen)
      .map(({ check, fixes }) => [`${say(language, `check.${check}`)} (${check})`, number.format(fixes)]);
    return tableLines([heading, ...lines]);
  },
};
