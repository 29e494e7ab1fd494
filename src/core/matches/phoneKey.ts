/**
 * What two spellings of one phone number share: the digits of its national part; "" under seven digits.
 *
 * `+7`, `8` and `7` before ten digits (Russia, Kazakhstan), `420` before nine (Czechia), `1` before ten (North
 * America) and a leading `00` are dropped; other numbers keep all their digits. Of several numbers in a cell the
 * first counts; an extension does not. A full reading of the numbering plans is the duplicate search's work.
 *
 * @example
 * phoneKey("8 (903) 236-55-44"); // "9032365544"
 * phoneKey("+420 601 123 456"); // "601123456"
 */
export function phoneKey(text: string): string {
  const first = text.split(/[,;/\n]|доб|ext|linka|#/i, 1)[0];
  const digits = first.replace(/\D/g, "").replace(/^00/, "");
  if (digits.length < 7) return "";
  if (digits.length === 11 && /^[178]/.test(digits)) return digits.slice(1);
  if (digits.length === 12 && digits.startsWith("420")) return digits.slice(3);
  return digits;
}
