import { runIds } from "../../commands/runs";
import { type Language, say } from "../../i18n";
import { cliRuns } from "./runs";

/** How every command is called, and what for. */
export function help(language: Language): string {
  const runs = runIds.flatMap((id) => [
    `klientela ${id} ${cliRuns[id].takesFiles ? "FILE… --into BOOK" : "FILE"} ${cliRuns[id].usage}`.trimEnd(),
    `    ${say(language, `cli.help.${id}`)}`,
  ]);
  return [
    ...runs,
    "klientela info FILE",
    `    ${say(language, "cli.help.info")}`,
    "klientela undo FILE [--out FILE]",
    `    ${say(language, "cli.help.undo")}`,
    "",
    say(language, "cli.help.options"),
    "    [--customers SHEET|FILE] [--orders SHEET|FILE]… [--products SHEET|FILE]",
    "    [--map ROLE=HEADING]… [--date-order dmy|mdy] [--as-of YYYY-MM-DD]",
    "    [--lang ru|en|cs] [--out FILE | --in-place] [--dry-run] [--json] [--password-stdin]",
    "",
    say(language, "cli.help.files"),
    say(language, "cli.help.codes"),
  ].join("\n");
}
