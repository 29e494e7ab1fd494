import type { OptionValues } from "./runs/cliRun";
import { UsageError } from "./usageError";

/**
 * A number given for an option, absent where it was not given.
 *
 * @param wanted what would do, for people.
 * @throws UsageError `value` for what is none, or what `fits` refuses.
 */
export function numberOption(
  values: OptionValues,
  name: string,
  wanted: string,
  fits: (value: number) => boolean,
): number | undefined {
  const given = values[name];
  if (given === undefined) return undefined;
  const value = Number(given);
  if (String(given).trim() !== "" && fits(value)) return value;
  throw new UsageError("value", { option: `--${name}`, wanted, given: String(given) });
}
