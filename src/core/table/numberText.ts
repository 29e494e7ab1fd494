/** Numbers typed as text in the user's notation: `1 234,50 ₽`, `1.234,50`, `$90,000 `, `(12.00)`, `15 %`. */

export type DecimalMark = "," | ".";

/** What a text says of its column's decimal mark: one of them, that it could be either, or nothing. */
export type DecimalEvidence = DecimalMark | "doubtful" | "none";

/**
 * The number a text stands for; NaN where it is none.
 *
 * `1,234` and `1.234` alone can be thousands or thousandths: `decimal` decides, and is asked only then.
 * Currencies, pieces and spaces between thousands are dropped, brackets are a minus, a percentage is a share
 * (`15 %` is 0.15), the Czech `,-` means no pennies.
 *
 * @example
 * parseNumber("1 234,50 ₽"); // 1234.5
 * parseNumber("(12.00)"); // -12
 * parseNumber("1.234", ","); // 1234
 * parseNumber("1.234", "."); // 1.234
 * parseNumber("15 %"); // 0.15
 * parseNumber("n/a"); // NaN
 */
export function parseNumber(text: string, decimal: DecimalMark = "."): number {
  if (simple.test(text)) return doubtful.test(text) && decimal === "," ? thousands(text) : Number(text);
  const written = bare(text);
  if (!written) return Number.NaN;
  const size = magnitude(written.digits, decimal);
  return (written.negative ? -size : size) / (written.percent ? 100 : 1);
}

/**
 * What a text shows of the decimal mark of its column.
 *
 * @example
 * decimalEvidence("1.234,50"); // ","
 * decimalEvidence("1,234,567"); // "."
 * decimalEvidence("1,234"); // "doubtful"
 * decimalEvidence("1234"); // "none"
 */
export function decimalEvidence(text: string): DecimalEvidence {
  const digits = simple.test(text) ? text.replace("-", "") : bare(text)?.digits;
  if (digits === undefined || Number.isNaN(magnitude(digits, "."))) return "none";
  const dots = digits.split(".").length - 1;
  const commas = digits.split(",").length - 1;
  if (dots + commas === 0) return "none";
  if (dots > 0 && commas > 0) return digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
  if (dots > 1) return ",";
  if (commas > 1) return ".";
  if (doubtful.test(digits)) return "doubtful";
  return dots === 1 ? "." : ",";
}

/** Whether the text is a number written with a percent sign. */
export function isPercentage(text: string): boolean {
  return text.includes("%") && !Number.isNaN(parseNumber(text));
}

/** The notation of machines, by far the most frequent. */
const simple = /^-?\d+(?:\.\d+)?$/;

/** One mark with three digits behind it and one to three before, not 0.123. */
const doubtful = /^-?(?!0)\d{1,3}[.,]\d{3}$/;

const spaces = /[\s\u200b]/g;
const currencies =
  /(?:руб(?:\.|лей|ля|ль)?|р\.?|rub|rur|kč|kc|czk|eur|usd|gbp|chf|pln|zł|грн\.?|uah|тг\.?|тенге|kzt|byn|шт\.?|ks|pcs\.?|[₽€$£¥₴₸₺])/;
const unit = new RegExp(`^(?:${currencies.source})|(?:${currencies.source})$`, "i");
const czechWhole = /[.,](?:[-–—]{1,2}|=)$/;
const thousandPoint = /\.(?=\d{3}\b)/g;

interface Bare {
  /** Digits with points, commas, and spaces or apostrophes between thousands. */
  readonly digits: string;
  readonly negative: boolean;
  readonly percent: boolean;
}

/** Sign, unit and percent taken off; undefined when something else stands there. */
function bare(text: string): Bare | undefined {
  let rest = text.trim().replace(spaces, " ");
  let minus = 0;
  const take = (pattern: RegExp): boolean => {
    const shorter = rest.replace(pattern, "").trim();
    const found = shorter !== rest;
    rest = shorter;
    return found;
  };
  if (/^\(.*\)$/.test(rest)) {
    rest = rest.slice(1, -1).trim();
    minus++;
  }
  if (take(/^[-−–]/)) minus++;
  const percent = take(/%$/);
  take(unit);
  // Behind `,-` a point can only part thousands.
  if (take(czechWhole)) rest = rest.replace(thousandPoint, " ");
  if (take(/^[-−–]/)) minus++;
  else take(/^\+/);
  if (minus > 1 || !/^[\d.,][\d., '’]*(?:e[+-]?\d+)?$/i.test(rest)) return undefined;
  return { digits: rest, negative: minus === 1, percent };
}

const grouped = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/;
const plain = /^(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/i;
const commaGroups = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const dotGroups = /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/;

function magnitude(digits: string, decimal: DecimalMark): number {
  if (doubtful.test(digits)) {
    const mark = digits.includes(",") ? "," : ".";
    return mark === decimal ? Number(digits.replace(",", ".")) : thousands(digits);
  }
  if (grouped.test(digits)) return Number(digits.replace(/[ '’]/g, "").replace(",", "."));
  if (plain.test(digits)) return Number(digits.replace(",", "."));
  if (commaGroups.test(digits)) return Number(digits.replaceAll(",", ""));
  if (dotGroups.test(digits)) return Number(digits.replaceAll(".", "").replace(",", "."));
  return Number.NaN;
}

function thousands(text: string): number {
  return Number(text.replace(/[.,]/, ""));
}
