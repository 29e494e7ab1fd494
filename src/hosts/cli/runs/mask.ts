import type { MaskAfterwards } from "../../../commands/mask/maskRun";
import { say } from "../../../i18n";
import { tableLines } from "../tableLines";
import type { CliRun } from "./cliRun";

/** What is masked, and once the key that opens it all. */
export const mask: CliRun<"mask"> = {
  takesPassphrase: "always",
  tellsPrograms: true,
  options: { columns: { type: "string" } },
  usage: "[--columns phone,email,address,taxNumber…]",
  settings: ({ columns }) =>
    typeof columns === "string" ? { columns: columns.split(",").map((role) => role.trim()) } : {},
  lines({ summary: { columns, elsewhere, forgetsRuns } }, language) {
    const number = new Intl.NumberFormat(language);
    return [
      ...tableLines([
        ...columns.map(({ sheet, heading, cells }) => [`${sheet}: ${heading}`, number.format(cells)]),
        ...elsewhere.map(({ sheet, cells }) => [
          `${sheet}: ${say(language, "mask.elsewhere")}`,
          number.format(cells),
        ]),
      ]),
      ...(forgetsRuns ? [say(language, "mask.forgetsRuns")] : []),
      say(language, "mask.backups"),
    ];
  },
  deliver(told, _folder, language) {
    const { recoveryKey } = told as MaskAfterwards;
    return recoveryKey === undefined ? [] : [say(language, "mask.recoveryKey", { key: recoveryKey }), ""];
  },
};
