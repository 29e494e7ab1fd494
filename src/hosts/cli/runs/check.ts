import type { CheckSettings } from "../../../commands/check/checkSettings";
import { type CheckId, checks } from "../../../core/checks/runChecks";
import { say } from "../../../i18n";
import { tableLines } from "../tableLines";
import { UsageError } from "../usageError";
import type { CliRun, OptionValues } from "./cliRun";

/** The findings counted by check. */
export const check: CliRun<"check"> = {
  options: {
    off: { type: "string", multiple: true },
    on: { type: "string", multiple: true },
    set: { type: "string", multiple: true },
    columns: { type: "boolean" },
  },
  usage: "[--off CHECK]… [--on CHECK]… [--set CHECK.SETTING=NUMBER]… [--columns]",
  settings: (values) => ({
    ...(values.off !== undefined && { off: checkIds(values, "off") }),
    ...(values.on !== undefined && { on: checkIds(values, "on") }),
    ...(values.set !== undefined && { settings: numbersSet([values.set].flat().map(String)) }),
    ...(values.columns === true && { columns: true }),
  }),
  lines({ summary }, language) {
    const number = new Intl.NumberFormat(language);
    const heading = [say(language, "cli.check"), say(language, "cli.findings"), say(language, "cli.fixes")];
    const lines = summary.tallies
      .filter(({ findings }) => findings > 0)
      .map(({ check: id, findings, fixes }) => [
        `${say(language, `check.${id}`)} (${id})`,
        number.format(findings),
        fixes > 0 ? number.format(fixes) : "",
      ]);
    return tableLines([heading, ...lines]);
  },
};

/** @throws UsageError `value` for a word that is no check. */
export function checkIds(values: OptionValues, option: string) {
  return [values[option] ?? []].flat().map((word) => {
    const found = checks.find(({ id }) => id === word);
    if (found) return found.id;
    const wanted = checks.map(({ id }) => id).join(", ");
    throw new UsageError("value", { option: `--${option}`, wanted, given: String(word) });
  });
}

/** @throws UsageError `value` for what is no CHECK.SETTING=NUMBER of a check that has that setting. */
function numbersSet(words: readonly string[]): NonNullable<CheckSettings["settings"]> {
  const settings: Partial<Record<CheckId, Record<string, number>>> = {};
  for (const word of words) {
    const [, id, name, number] = /^(\w+)\.(\w+)=(\d+(?:\.\d+)?)$/.exec(word) ?? [];
    const check = checks.find((one) => one.id === id);
    if (!check || !Object.hasOwn(check.settings, name!)) {
      const wanted = checks.flatMap((one) =>
        Object.keys(one.settings).map((key) => `${one.id}.${key}=NUMBER`),
      );
      throw new UsageError("value", { option: "--set", wanted: wanted.join(", "), given: word });
    }
    settings[check.id] = { ...settings[check.id], [name!]: Number(number) };
  }
  return settings;
}
