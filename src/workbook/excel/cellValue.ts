import type { CellValue } from "../../core/table/cells";
import type { CellBlock } from "./cellReading";

/** Texts Excel shows for an error. A cell may also hold such a text; only its value type tells. */
const errorText =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

export const looksLikeError = (value: unknown): boolean => typeof value === "string" && errorText.test(value);

/** A value of Excel's as cells hold it; a text that looks like an error is taken for one. */
export function cellValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  return looksLikeError(value) ? { error: value } : value;
}

/**
 * The formula of a cell with its `=`; undefined where the cell holds a value. A text such as `=1+1`, typed with an
 * apostrophe before it, comes as its own formula.
 */
export function formulaIn({ values, formulas }: CellBlock, row: number, column: number): string | undefined {
  const formula = formulas[row]![column];
  const isFormula =
    typeof formula === "string" && formula.startsWith("=") && formula !== values[row]![column];
  return isFormula ? formula : undefined;
}
