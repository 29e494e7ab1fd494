import { isTextKey, say } from "../../../i18n";
import type { CliRun } from "./cliRun";

/** Which reports were made anew. */
export const refresh: CliRun<"refresh"> = {
  options: {},
  usage: "",
  settings: () => ({}),
  lines({ summary, plan }, language) {
    const day = new Intl.DateTimeFormat(language, { timeZone: "UTC" }).format(plan.asOfDay * 86_400_000);
    return summary.reports.map(({ command }) => {
      const key = `home.${command}.title`;
      return say(language, "cli.refresh", { report: isTextKey(key) ? say(language, key) : command, day });
    });
  },
};
