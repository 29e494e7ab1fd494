import { say } from "../../../i18n";
import type { CliRun } from "./cliRun";

/** How many values stand in their cells again. */
export const unmask: CliRun<"unmask"> = {
  takesPassphrase: "always",
  options: {},
  usage: "",
  settings: () => ({}),
  lines: ({ summary: { kept, columns } }, language) => [
    say(language, "unmask.done", { count: columns.reduce((sum, { cells }) => sum + cells, 0) }),
    ...(kept > 0 ? [say(language, "unmask.kept", { count: kept })] : []),
  ],
};
