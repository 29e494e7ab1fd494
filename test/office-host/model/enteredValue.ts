import type { Calendar, CellValue } from "../../../src/core/table/cells";
import { invalidArgument } from "../wire/apiError";
import { enteredDate } from "./enteredDate";

/** What Excel makes of something written to `values` or `formulas`. */
export interface Entered {
  readonly value: CellValue;
  /** With the leading `=`. */
  readonly formula?: string;
  /** Format that a cell without one takes on, e.g. of a date. */
  readonly numberFormat?: string;
}

export interface EntryRules {
  /** A cell formatted as text (`@`) keeps every text as it is. */
  readonly isText: boolean;
  readonly calendar: Calendar;
  readonly thisYear: number;
}

const longestText = 32_767;
const longestFormula = 8_192;

/**
 * Reads an entry as Excel does, always as en-US whatever the user's locale.
 *
 * @throws ApiError `InvalidArgument` for what is no cell value, is too long, or is no formula Excel accepts.
 */
export function enteredValue(entry: unknown, rules: EntryRules): Entered {
  if (typeof entry === "number" || typeof entry === "boolean") return { value: entry };
  if (typeof entry !== "string") throw invalidArgument("Range.values");
  if (entry.length > longestText) throw invalidArgument("Range.values");
  if (entry === "") return { value: null };
  if (rules.isText) return { value: entry };
  if (entry.startsWith("'")) return { value: entry.slice(1) };
  return (
    enteredWord(entry) ??
    enteredNumber(entry.trim()) ??
    enteredDate(entry.trim(), rules) ??
    enteredFormula(entry) ?? { value: entry }
  );
}

const errorCodes = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
];

function enteredWord(entry: string): Entered | undefined {
  const word = entry.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return { value: word === "TRUE" };
  return errorCodes.includes(word) ? { value: { error: word } } : undefined;
}

const numeral = /^([+-]?)(\()?([+-]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d+)?(%?)(\))?$/i;
const fraction = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/;

/** A space or a no-break space between thousands makes no number. */
function enteredNumber(entry: string): Entered | undefined {
  const mixed = fraction.exec(entry);
  if (mixed) {
    const [, sign, whole, over, under] = mixed;
    if (Number(under) === 0) return undefined;
    const value = Number(whole) + Number(over) / Number(under);
    return { value: sign === "-" ? -value : value, numberFormat: "# ?/?" };
  }
  const match = numeral.exec(entry);
  if (!match) return undefined;
  const [, outer, open, inner, dollar, digits, exponent = "", percent, close] = match;
  if (!/\d/.test(digits!) || (open === undefined) !== (close === undefined) || (outer && inner))
    return undefined;
  if (dollar && exponent) return undefined;
  const size = Number(`${digits!.replaceAll(",", "")}${exponent}`) / (percent ? 100 : 1);
  if (!Number.isFinite(size)) return undefined;
  const value = (outer || inner) === "-" || open ? -size : size;
  const format = numberFormat(digits!, dollar !== "", percent !== "", exponent !== "");
  return format === undefined ? { value } : { value, numberFormat: format };
}

function numberFormat(
  digits: string,
  dollar: boolean,
  percent: boolean,
  exponent: boolean,
): string | undefined {
  const decimals = digits.includes(".") && !digits.endsWith(".");
  if (percent) return decimals ? "0.00%" : "0%";
  if (exponent) return "0.00E+00";
  if (dollar) return decimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  if (digits.includes(",")) return decimals ? "#,##0.00" : "#,##0";
  return undefined;
}

/** A text that begins like a formula is one; Excel refuses those it cannot read. */
function enteredFormula(entry: string): Entered | undefined {
  if (!/^[=+\-@]/.test(entry) || entry === "=" || /^[+-]+$/.test(entry)) return undefined;
  const formula = entry.startsWith("=") ? entry : `=${entry}`;
  requireFormula(formula, "Range.formulas");
  return { value: null, formula };
}

/**
 * Refuses what Excel's parser refuses: open quotes and brackets, too long texts. It is no full parser.
 *
 * @param formula with the leading `=`.
 */
export function requireFormula(formula: string, location: string): void {
  const constants = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text!.replaceAll('""', '"'));
  const rest = formula
    .replaceAll(/"(?:[^"]|"")*"/g, "0")
    .replaceAll(/'(?:[^']|'')*'!/g, "")
    .replaceAll(/\[[^\]]*\]/g, "");
  const depth = [...rest].reduce(
    (open, sign) => (open < 0 ? open : open + (sign === "(" ? 1 : sign === ")" ? -1 : 0)),
    0,
  );
  const isBroken =
    depth !== 0 || /["']/.test(rest) || /^=\s*$/.test(formula) || /[=+\-*/&^<>,]\s*$/.test(rest);
  const isTooLong = formula.length > longestFormula || constants.some((text) => text.length > 255);
  if (isBroken || isTooLong || /^=@[^A-Za-z_[]/.test(formula) || /[\p{L}\d)"] +[\p{L}\d"]/u.test(rest)) {
    throw invalidArgument(location);
  }
}
