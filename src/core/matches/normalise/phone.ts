/**
 * The national number of a phone as a number; 0 under six digits or over thirteen.
 *
 * A country's calling code is dropped where it stands behind + or 00, or where the rest is as long as that country's
 * numbers are; a leading trunk zero too. Extensions do not count.
 *
 * @example
 * ["8 (903) 236-55-44", "+7 903 2365544", "9032365544"].map(nationalNumber); // [9032365544, 9032365544, 9032365544]
 * ["+420 601 123 456", "00420601123456", "601123456"].map(nationalNumber); // [601123456, 601123456, 601123456]
 * ["310/246-1501", "020 7946 0018", "12"].map(nationalNumber); // [3102461501, 2079460018, 0]
 */
export function nationalNumber(text: string): number {
  let digits = digitsOf(text) ?? text.replace(extension, "").replace(/\D/g, "");
  let isInternational = text.includes("+") && /^\D*\+/.test(text);
  if (digits.startsWith("00")) {
    digits = digits.slice(2);
    isInternational = true;
  }
  digits = withoutCallingCode(digits, isInternational);
  if (digits.startsWith("0")) digits = digits.replace(/^0+/, "");
  return digits.length >= 6 && digits.length <= 13 ? Number(digits) : 0;
}

/** The digits of a text that has no letters and no sign of an extension; undefined for others. */
function digitsOf(text: string): string | undefined {
  let digits = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) continue;
    if (code >= 0x3a || code === 0x23) return undefined;
    if (at > from) digits += text.slice(from, at);
    from = at + 1;
  }
  return digits + text.slice(from);
}

const extension = /(?:доб|вн|ext|linka|kl|x|#)\.?\s*\d+\s*$/i;

/** Numbers of several phones in one cell. */
export function phoneParts(text: string): readonly string[] {
  return hasSeveral(text) ? text.split(separators) : [text];
}

/** Whether anything in the text may stand between two phones. */
function hasSeveral(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isOfPhone = code === 0x20 || (code >= 0x28 && code <= 0x39 && code !== 0x2c && code !== 0x2f);
    if (!isOfPhone) return true;
  }
  return false;
}

const separators = /[,;\n|]|\/(?=\s*\+|\s+)|\s(?:и|a|and|nebo|или|or)\s/;

/** Calling codes with the length of national numbers, where that tells them from others. */
const plans: readonly (readonly [code: string, length: number])[] = [
  ["7", 10],
  ["8", 10],
  ["1", 10],
  ["420", 9],
  ["421", 9],
  ["375", 9],
  ["380", 9],
  ["48", 9],
  ["44", 10],
];

function withoutCallingCode(digits: string, isInternational: boolean): string {
  for (const [code, length] of plans) {
    if (digits.length === code.length + length && digits.startsWith(code)) return digits.slice(code.length);
  }
  if (!isInternational) return digits;
  if (/^[17]/.test(digits)) return digits.slice(1);
  return digits.slice(twoDigitCodes.has(digits.slice(0, 2)) ? 2 : 3);
}

/** Calling codes of two digits; others have three. */
const twoDigitCodes = new Set(
  "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98".split(
    " ",
  ),
);
