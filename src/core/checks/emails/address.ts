/** E-mail addresses as people write them into cells. */
import isEmail from "validator/lib/isEmail";

/** Plain ASCII addresses, which are nearly all: those need no closer look. */
const plain = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}$/i;

/** Longest local part and longest address, RFC 5321 4.5.3.1. */
const longestLocal = 64;
const longestAddress = 254;

/**
 * Whether a text is an e-mail address that could be delivered to, by its form (RFC 5321, RFC 6532).
 *
 * @example
 * isAddress("jan.novak@seznam.cz"); // true
 * isAddress("jan..novak@seznam.cz"); // false
 * isAddress("jan@seznam"); // false
 */
export function isAddress(text: string): boolean {
  if (text.length <= longestAddress && plain.test(text)) {
    return text.indexOf("@") <= longestLocal && !/[^@]{64}\./.test(text.slice(text.indexOf("@") + 1));
  }
  return isEmail(text);
}

/** The addresses of a cell: people put several, with commas, semicolons or spaces between. */
export function addressesOf(cell: string): readonly string[] {
  return cell.split(/[\s,;]+/).filter((part) => part !== "");
}

/**
 * A spoiled address put right; undefined where nothing certain can be said of it.
 *
 * Certain are: spaces inside, `@@`, a comma for a point, letters of the other alphabet's look, `mailto:` and the like
 * before it, brackets and full stops around it. A missing `@` is not: it could be anywhere.
 *
 * @example
 * mended("jan.novak @seznam.cz"); // "jan.novak@seznam.cz"
 * mended("jan@@seznam,cz"); // "jan@seznam.cz"
 * mended("jannovakseznam.cz"); // undefined
 */
export function mended(cell: string): string | undefined {
  const bare = cell
    .trim()
    .replace(/^(?:mailto|e-?mail|почта|эл\. ?почта)\s*[:\s]\s*/i, "")
    .replace(/^[<(["'«]+|[>)\]"'»]+$/g, "")
    .replace(/[.,;]+$/, "")
    .replace(/\s*(@)[\s@]*/, "$1")
    .replace(/\s*[,.]+\s*([a-z]{2,24})$/i, ".$1")
    .replace(/,+/g, ".");
  if ((bare.match(/@/g) ?? []).length !== 1 || /\s/.test(bare)) return undefined;
  return bare !== cell && isAddress(bare) ? bare : undefined;
}
