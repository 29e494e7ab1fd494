import type { MaskableRole } from "./maskableRoles";

/**
 * What stands in the cell instead of a value: enough to talk about it on the phone, too little to use it.
 *
 * A number keeps its first figure where it begins with + and its last two, an e-mail address the first letter of name
 * and country, other texts their first two letters. Of what is so short that this would tell it all nothing is kept.
 *
 * @example
 * maskText("phone", "+7 916 123-45-41"); // "+7 *** ***-**-41"
 * maskText("email", "anna@example.com"); // "a***@***.com"
 * maskText("address", "Dlouhá 12, Praha"); // "Dl***"
 * maskText("phone", "12"); // "**"
 */
export function maskText(role: MaskableRole, value: string): string {
  const text = value.trim();
  const masked =
    role === "email" ? maskedEmail(text) : masksDigits(role) ? maskedDigits(text) : maskedWords(text);
  return masked.includes(text) ? "***" : masked;
}

/** Whether a text looks like one of `maskText`. */
export const isMasked = (text: string): boolean => text.includes("**");

const masksDigits = (role: MaskableRole) => role !== "address" && role !== "addressMore";

const shortest = 6;

function maskedDigits(text: string): string {
  const signs = [...text];
  const known = signs.filter(isSign).length;
  const keepsFirst = known > shortest && text[0] === "+" && isSign(signs[1] ?? "");
  const keptFrom = known > shortest ? known - 2 : known;
  let seen = 0;
  let masked = "";
  for (const sign of signs) {
    if (!isSign(sign)) masked += between.has(sign) ? sign : "*";
    else {
      masked += (seen === 0 && keepsFirst) || seen >= keptFrom ? sign : "*";
      seen++;
    }
  }
  return masked;
}

/** What stands between figures and tells nothing. */
const between: ReadonlySet<string> = new Set("+ ().-/\u00a0");

/** A figure or letter. */
const isSign = (sign: string) => (sign >= "0" && sign <= "9") || (sign > "@" && /[\p{L}\p{N}]/u.test(sign));

function maskedEmail(text: string): string {
  const country = /\.(\p{L}{2,6})$/u.exec(text)?.[1];
  const first = /^[\p{L}\p{N}]/u.exec(text)?.[0] ?? "";
  return country && text.indexOf("@") > 1 ? `${first}***@***.${country}` : "***@***";
}

function maskedWords(text: string): string {
  const first = /^\p{L}{2}/u.exec(text)?.[0] ?? "";
  return text.length > shortest ? `${first}***` : "***";
}
