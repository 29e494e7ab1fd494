/** The face of a run on the command line. One file a command, one line in `index.ts`. */
import type { ParseArgsConfig } from "node:util";
import type { Found } from "../../../commands/runCommand";
import type { RunId, SettingsOf, SummaryOf } from "../../../commands/runs";
import type { Language } from "../../../i18n";

/** What was given for each option of a command's own. */
export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface CliRun<Id extends RunId = RunId> {
  /** Options besides those every run takes. */
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** The options for the help, e.g. `[--above P]`. */
  readonly usage: string;
  /** @throws UsageError when an option's value cannot be understood. */
  settings(values: OptionValues): SettingsOf<Id>;
  /** What was found, for people: one text a line, in the language. */
  lines(found: Found<SummaryOf<Id>>, language: Language): readonly string[];
}
