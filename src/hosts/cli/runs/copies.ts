import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { isCustomerRole, type MadeCopy } from "../../../commands/copies/copiesRun";
import { InputError } from "../../../core/errors";
import { startingProfileIds } from "../../../core/protection/profiles";
import { say } from "../../../i18n";
import { writeWhole } from "../disk";
import { tableLines } from "../tableLines";
import { UsageError } from "../usageError";
import type { CliRun, OptionValues } from "./cliRun";

/** Each manager's customers in a file of their own; the workbook itself remembers whose is which. */
export const copies: CliRun<"copies"> = {
  outIsFolder: true,
  options: { by: { type: "string" }, profile: { type: "string" }, columns: { type: "string" } },
  usage: "[--by manager|segment] --out DIR [--profile NAME] [--columns ROLE,…]",
  settings(values) {
    const by = oneOf(values, "by", ["manager", "segment"] as const);
    const profile = oneOf(values, "profile", startingProfileIds);
    const columns = columnsOf(values);
    return { ...(by && { by }), ...(profile && { profile }), ...(columns && { columns }) };
  },
  lines({ summary }, language) {
    const heading = [
      say(language, "copies.owner"),
      say(language, "cli.customers"),
      say(language, "metric.frequency"),
    ];
    const rows = summary.copies.map(({ owner, customers, orders }) => [owner, `${customers}`, `${orders}`]);
    return [
      ...tableLines([heading, ...rows]),
      ...(summary.unassigned > 0
        ? ["", say(language, "copies.unassigned", { count: summary.unassigned })]
        : []),
    ];
  },
  /** All copies are made and none of their names is taken before the first is written. */
  deliver(told, folder, language) {
    const made = told as readonly MadeCopy[];
    mkdirSync(folder, { recursive: true });
    for (const { file } of made) {
      if (existsSync(join(folder, file))) throw new InputError("copies.exists", { file: join(folder, file) });
    }
    for (const { file, bytes } of made) writeWhole(join(folder, file), bytes, new Date());
    const rows = made.map(({ file, password }) => [file, password]);
    return [
      say(language, "copies.passwords"),
      ...tableLines([[say(language, "copies.file"), say(language, "copies.password")], ...rows]),
    ];
  },
};

function oneOf<Word extends string>(
  values: OptionValues,
  option: string,
  words: readonly Word[],
): Word | undefined {
  const given = values[option];
  if (given === undefined) return undefined;
  const found = words.find((word) => word === given);
  if (found) return found;
  throw new UsageError("value", { option: `--${option}`, wanted: words.join(", "), given: String(given) });
}

function columnsOf({ columns }: OptionValues): readonly string[] | undefined {
  if (columns === undefined) return undefined;
  const words = String(columns)
    .split(",")
    .map((word) => word.trim());
  const strange = words.find((word) => !isCustomerRole(word));
  if (strange !== undefined)
    throw new UsageError("value", { option: "--columns", wanted: "ROLE,…", given: strange });
  return words;
}
