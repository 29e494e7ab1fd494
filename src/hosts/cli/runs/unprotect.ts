import { say } from "../../../i18n";
import type { CliRun } from "./cliRun";

/** What is open again. */
export const unprotect: CliRun<"unprotect"> = {
  takesPassword: true,
  options: {},
  usage: "",
  settings: () => ({}),
  lines({ summary: { sheets, isStructureLocked } }, language) {
    if (sheets.length === 0 && !isStructureLocked) return [say(language, "protect.nothing")];
    return [
      ...(sheets.length > 0
        ? [say(language, "protect.unprotect.sheets", { sheets: sheets.join(", ") })]
        : []),
      ...(isStructureLocked ? [say(language, "protect.unprotect.structure")] : []),
    ];
  },
};
