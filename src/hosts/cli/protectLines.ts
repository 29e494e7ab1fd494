import type { ProtectSummary } from "../../commands/protect/protectRun";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";

/** What is locked and what still leaks, each with what would close it, one text a line. */
export function protectLines(
  { sheets, hiddenReports, leaks }: ProtectSummary,
  say: Say<TextKey>,
): readonly string[] {
  return [
    ...sheets.map(({ sheet, open }) =>
      open.length > 0
        ? say("protect.sheet.open", { sheet, columns: open.join(", ") })
        : say("protect.sheet.closed", { sheet }),
    ),
    ...(hiddenReports > 0 ? [say("protect.hidden", { count: hiddenReports })] : []),
    "",
    say("protect.leaks"),
    ...leaks.flatMap(({ id, params }) => [
      `- ${say(`leak.${id}` as TextKey, params)}`,
      `  ${say(`leak.${id}.remedy` as TextKey, params)}`,
    ]),
    "",
    say("protect.leaks.honest"),
  ];
}
