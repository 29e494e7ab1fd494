/** The face of a run on the command line. One file a command, one line in `index.ts`. */
import type { ParseArgsConfig } from "node:util";
import type { Found } from "../../../commands/runCommand";
import type { RunId, SettingsOf, SummaryOf } from "../../../commands/runs";
import type { DateOrder } from "../../../core/table/recognition";
import type { Language } from "../../../i18n";

/** What was given for each option of a command's own. */
export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What was said of columns and dates, by options that every run takes. */
export interface Said {
  readonly map: readonly { readonly role: string; readonly heading: string }[];
  readonly dateOrder?: DateOrder;
}

export interface CliRun<Id extends RunId = RunId> {
  /** Options besides those every run takes. */
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Whether a password may be given to its write; `settings.hasPassword` then tells the command that there is one. */
  readonly takesPassword?: true;
  /** Whether the passphrase of masked values is needed: always, or where the workbook has some. */
  readonly takesPassphrase?: "always" | "ifMasked";
  /** Whether FILE itself is written where --out names no other, with a backup. */
  readonly isInPlace?: true;
  /** Whether what is told once is part of the JSON. */
  readonly tellsPrograms?: true;
  /** The options for the help, e.g. `[--above P]`. */
  readonly usage: string;
  /** Whether the words after the command are files handed over, and --into names the workbook; --map is about them. */
  readonly takesFiles?: true;
  /** Whether the command only tells: no workbook is written. */
  readonly writesNothing?: true;
  /** Whether --out is a folder for files besides; the workbook itself is written in place, with a backup. */
  readonly outIsFolder?: true;
  /**
   * Writes what is told once, after the workbook; answers with lines for people.
   *
   * @throws InputError where the folder does not take it; nothing is overwritten.
   */
  deliver?(told: unknown, folder: string, language: Language): readonly string[];
  /** @throws UsageError when an option's value cannot be understood. */
  settings(values: OptionValues, said: Said): SettingsOf<Id>;
  /** What was found, for people: one text a line, in the language. */
  lines(found: Found<SummaryOf<Id>>, language: Language): readonly string[];
}
