import { InputError } from "../../core/errors";

/**
 * Refuses a name Excel would not give a sheet: empty or above 31 characters, with one of `[ ] : * ? / \`, with an
 * apostrophe at an end, the reserved *History*, or taken (case does not count).
 *
 * @throws InputError `write.sheetName`
 */
export function refuseSheetName(name: string, taken: readonly string[]): void {
  const isTaken = taken.some((other) => other.toLowerCase() === name.toLowerCase());
  const isWrong =
    name === "" ||
    name.length > 31 ||
    /[[\]:*?/\\]|^'|'$/.test(name) ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Excel takes none of them
    /[\u0000-\u001f\ufffe\uffff]/.test(name) ||
    name.toLowerCase() === "history";
  if (isTaken) throw new InputError("write.sheetTaken", { sheet: name });
  if (isWrong) throw new InputError("write.sheetName", { sheet: name });
}
