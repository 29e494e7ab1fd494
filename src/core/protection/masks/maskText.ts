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
  const signs = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const keepsFirst = /^\+\d/.test(text) && signs > shortest;
  const keptLast = signs > shortest ? 2 : 0;
  let seen = 0;
  return text.replace(/./gsu, (sign) => {
    if (!/[\p{L}\p{N}]/u.test(sign)) return /[+\s().\-/]/.test(sign) ? sign : "*";
    seen++;
    const isKept = (seen === 1 && keepsFirst) || seen > signs - keptLast;
    return isKept ? sign : "*";
  });
}

function maskedEmail(text: string): string {
  const country = /\.(\p{L}{2,6})$/u.exec(text)?.[1];
  const first = /^[\p{L}\p{N}]/u.exec(text)?.[0] ?? "";
  return country && text.indexOf("@") > 1 ? `${first}***@***.${country}` : "***@***";
}

function maskedWords(text: string): string {
  const first = /^\p{L}{2}/u.exec(text)?.[0] ?? "";
  return text.length > shortest ? `${first}***` : "***";
}
