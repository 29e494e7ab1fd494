/** Phone numbers as people write them into cells. */
import { callingCodeOf, isNumberOf, type Plan, planOf } from "./plan";

export interface Phone {
  readonly callingCode: string;
  /** National digits. */
  readonly number: string;
}

/** Countries whose numbers are also known without a plus, when they begin with their calling code. */
const neighbours = ["RU", "BY", "KZ", "UA", "CZ", "SK", "PL"];
const neighbourCodes = [...new Set(neighbours.map((country) => planOf(country)!.callingCode))];

/**
 * The number that a text means; undefined where it cannot be one.
 *
 * With a plus, 00 or 810 it is international. Else it is read at home, with the home's trunk prefix or without, or with
 * a calling code whose plus was forgotten. What stands behind `ext.` and the like does not count, nor does a word in front.
 *
 * @param home country of two letters.
 *
 * @example
 * readPhone("8 (903) 236-55-44", "RU"); // { callingCode: "7", number: "9032365544" }
 * readPhone("+420 123", "RU"); // undefined
 */
export function readPhone(text: string, home: string): Phone | undefined {
  const isPlain = plain.test(text);
  const written = isPlain ? text : text.replace(extension, "");
  if (!isPlain && /\p{L}/u.test(written.replace(prefix, ""))) return undefined;
  const digits = written.replace(/\D/g, "");
  if (digits.length < 5 || digits.length > 20 || isFiller(digits)) return undefined;
  if (/^[^\d+]*\+/.test(written)) {
    // +8 903 …: the plus was put before the trunk prefix.
    return (
      international(digits) ??
      (digits.startsWith("8") && home === "RU" ? atHome(digits, planOf(home)!) : undefined)
    );
  }
  const plan = planOf(home);
  return (plan && atHome(digits, plan)) ?? withoutPlus(digits, plan);
}

/** Digits and the signs among them: nearly all. */
const plain = /^[+\d\s().-]+$/;

const extension = /(?:,?\s*(?:доб|вн|ext|extension|linka|klapka|кл)\.?|[#x])\s*:?\s*\d{1,6}\s*$/i;
/** «тел.:», "phone", "m:". */
const prefix = /^\s*(?:\p{L}{1,10}\.?\s*){1,2}:?\s*(?=[+(\d])/u;

/** 0000000, 9999999: seven of one digit at the end mean nothing. */
const isFiller = (digits: string) => /(\d)\1{6,}$/.test(digits);

function international(digits: string): Phone | undefined {
  const callingCode = callingCodeOf(digits);
  if (callingCode === undefined) return undefined;
  const number = digits.slice(callingCode.length);
  if (isNumberOf(callingCode, number)) return { callingCode, number };
  // +44 (0)20 …: the trunk prefix was kept.
  const without = number.replace(/^0/, "");
  return isNumberOf(callingCode, without) ? { callingCode, number: without } : undefined;
}

function atHome(digits: string, { callingCode, trunk }: Plan): Phone | undefined {
  const dialled = trunk.exec(digits)?.[0] ?? "";
  if (dialled !== "") {
    const number = digits.slice(dialled.length);
    if (isFull(callingCode, number)) return { callingCode, number };
  }
  if (isFull(callingCode, digits)) return { callingCode, number: digits };
  return undefined;
}

/** Local numbers without an area code reach nobody from elsewhere; nine digits or ten are a whole number. */
function isFull(callingCode: string, digits: string): boolean {
  return digits.length <= 11 && digits.length >= 8 && isNumberOf(callingCode, digits);
}

function withoutPlus(digits: string, plan: Plan | undefined): Phone | undefined {
  const abroad = plan?.abroad.exec(digits)?.[0] ?? /^00/.exec(digits)?.[0];
  if (abroad) {
    const phone = international(digits.slice(abroad.length));
    if (phone) return phone;
  }
  for (const callingCode of plan ? [plan.callingCode, ...neighbourCodes] : neighbourCodes) {
    if (!digits.startsWith(callingCode)) continue;
    const number = digits.slice(callingCode.length);
    if (number.length >= 9 && isNumberOf(callingCode, number)) return { callingCode, number };
  }
  return undefined;
}

/**
 * The single numbers of a cell: parted by commas, semicolons, slashes, line breaks or the word "and".
 *
 * A piece of fewer than seven digits is part of the number before it.
 *
 * @example phonesIn("+7 903 236-55-44, 8 (495) 123-45-67"); // ["+7 903 236-55-44", "8 (495) 123-45-67"]
 */
export function phonesIn(cell: string): readonly string[] {
  if (!separator.test(cell)) return [cell];
  const pieces = cell.split(separator).map((piece) => piece.trim());
  const isWhole = (piece: string) => piece.replace(extension, "").replace(/\D/g, "").length >= 7;
  const whole = pieces.filter(isWhole);
  return whole.length > 1 ? whole : [cell];
}

const separator = /[,;/\n|]|\s(?:и|или|a|nebo|and|or)\s/;
