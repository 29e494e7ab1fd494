import type { Language } from "../../i18n";
import type { Token } from "./formatSections";

/** Writes a number that is not negative by the tokens of a section, with the signs of the language. */
export function numberText(value: number, tokens: readonly Token[], language: Language): string {
  const { decimal, group } = signs(language);
  const shape = shapeOf(tokens);
  const scaled = value * 100 ** shape.percents * 1000 ** -shape.thousands;
  const mantissa = shape.exponentDigits
    ? scaled.toExponential(shape.decimals.length)
    : rounded(scaled, shape.decimals.length);
  const [digits, power] = mantissa.split("e");
  const [whole, fraction = ""] = digits!.split(".");
  const kept = trimmed(fraction, shape.decimals);
  const texts = {
    whole: placed(whole === "0" ? "" : whole!, shape.whole, shape.isGrouped ? group : ""),
    fraction: kept && decimal + kept,
    exponent: power ? `E${power[0]}${power.slice(1).padStart(shape.exponentDigits, "0")}` : "",
  };
  return shape.before + texts.whole + texts.fraction + texts.exponent + shape.after;
}

/** As `General` shows it: at most ten digits, powers of ten only where it must. */
export function generalText(value: number, language: Language): string {
  const size = Math.abs(value);
  const isLong = size >= 1e11 || (size > 0 && size < 1e-9);
  const text = isLong
    ? value
        .toExponential(5)
        .replace(/\.?0*e/, "E")
        .replace(/E([+-])(\d)$/, "E$10$2")
    : String(Number(value.toPrecision(10)));
  return text.replace(".", signs(language).decimal);
}

interface Shape {
  readonly before: string;
  readonly after: string;
  /** Placeholders and the literals between them. */
  readonly whole: readonly Token[];
  readonly decimals: readonly string[];
  readonly isGrouped: boolean;
  readonly percents: number;
  /** Commas behind the last digit: each divides by a thousand. */
  readonly thousands: number;
  readonly exponentDigits: number;
}

const isPlace = ({ kind, text }: Token) => kind === "code" && /^[0#?]$/.test(text);
const textOf = (tokens: readonly Token[]) =>
  tokens.map(({ kind, text }) => (kind === "literal" || text === "%" ? text : "")).join("");

function shapeOf(tokens: readonly Token[]): Shape {
  const first = tokens.findIndex((token) => isPlace(token) || (token.kind === "code" && token.text === "."));
  const last = tokens.findLastIndex(isPlace);
  const body = first < 0 ? [] : tokens.slice(first, last + 1);
  const exponentAt = body.findIndex(({ kind, text }) => kind === "code" && /^E/i.test(text));
  const mantissa = exponentAt < 0 ? body : body.slice(0, exponentAt);
  const point = mantissa.findIndex(({ kind, text }) => kind === "code" && text === ".");
  const whole = point < 0 ? mantissa : mantissa.slice(0, point);
  const isComma = ({ kind, text }: Token) => kind === "code" && text === ",";
  const behind = tokens.slice(last + 1);
  return {
    before: textOf(first < 0 ? tokens : tokens.slice(0, first)),
    after: first < 0 ? "" : textOf(behind),
    whole: whole.filter((token) => !isComma(token)),
    decimals:
      point < 0
        ? []
        : mantissa
            .slice(point + 1)
            .filter(isPlace)
            .map(({ text }) => text),
    isGrouped: whole.some(isComma),
    percents: tokens.filter(({ kind, text }) => kind === "code" && text === "%").length,
    thousands:
      behind.findIndex((token) => !isComma(token)) < 0
        ? behind.length
        : behind.findIndex((token) => !isComma(token)),
    exponentDigits: exponentAt < 0 ? 0 : body.length - exponentAt - 1,
  };
}

/** Half up on the decimal digits a person sees: 1.005 gives 1.01, as in Excel. */
function rounded(value: number, decimals: number): string {
  const shifted = Number(`${value}e${decimals}`);
  if (!Number.isFinite(shifted) || Math.abs(shifted) >= 1e15) return value.toFixed(decimals);
  return (Math.round(shifted) / 10 ** decimals).toFixed(decimals);
}

/** Zeros at the end stay where the place is `0`; elsewhere they go. */
function trimmed(fraction: string, places: readonly string[]): string {
  let length = fraction.length;
  while (length > 0 && fraction[length - 1] === "0" && places[length - 1] !== "0") length--;
  return fraction.slice(0, length);
}

/** Puts digits into places from the right; what is left over stands before the first place. */
function placed(digits: string, places: readonly Token[], group: string): string {
  let text = "";
  let rest = digits;
  let count = 0;
  const put = (digit: string) => {
    text = digit + (group && count > 0 && count % 3 === 0 ? group : "") + text;
    count++;
  };
  const firstPlace = places.findIndex(isPlace);
  for (let at = places.length - 1; at >= 0; at--) {
    const token = places[at]!;
    if (!isPlace(token)) text = token.text + text;
    else if (rest) {
      put(rest.at(-1)!);
      rest = rest.slice(0, -1);
    } else if (token.text === "0") put("0");
    if (at === firstPlace) for (; rest; rest = rest.slice(0, -1)) put(rest.at(-1)!);
  }
  return text;
}

const known = new Map<Language, { decimal: string; group: string }>();

function signs(language: Language): { decimal: string; group: string } {
  const found = known.get(language);
  if (found) return found;
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.5);
  const sign = (type: string) => parts.find((part) => part.type === type)!.value;
  const made = { decimal: sign("decimal"), group: sign("group") };
  known.set(language, made);
  return made;
}
