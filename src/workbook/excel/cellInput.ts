import type { Formula } from "../../core/plan/content";
import type { CellValue } from "../../core/table/cells";

/** What is written into a cell: Excel reads texts as if they were typed; null leaves the cell alone. */
export type CellInput = string | number | boolean | null;

/**
 * How a value is written so that it reads back equal.
 *
 * Excel parses every text it is given, in American notation: `007` becomes 7, `1/2` a date, `=1+1` a formula. A text
 * that could be taken for anything else gets an apostrophe before it, as a user would type it; Excel keeps the
 * apostrophe as a mark of the cell, not as part of the text. The format `@` would do the same, but show in the format list
 * and turn what the user types there later into text. Texts without digits that begin with a letter
 * are safe as they are, unless they are a truth value.
 *
 * @example
 * cellInput("Анна"); // "Анна"
 * cellInput("007"); // "'007"
 * cellInput({ formula: "A1*2", value: 4 }); // "=A1*2"
 */
export function cellInput(value: CellValue | Formula): CellInput {
  if (value === null) return "";
  if (typeof value === "string") return isSafe(value) ? value : `'${value}`;
  if (typeof value !== "object") return value;
  return "formula" in value ? `=${value.formula}` : value.error;
}

function isSafe(text: string): boolean {
  return text === "" || (/^\p{L}[^\p{N}]*$/u.test(text) && !/^(?:true|false)$/i.test(text));
}
