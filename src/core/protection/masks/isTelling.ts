/**
 * Whether a value leads to a person wherever it stands, so that it must not be left in other cells, comments and links
 * either. A town or a short number does not: the same text means other things elsewhere.
 *
 * @example
 * ["+7 916 123-45-67", "anna@example.com", "Praha", "12"].map(isTelling); // [true, true, false, false]
 */
export function isTelling(value: string): boolean {
  const text = value.trim();
  const digits = text.match(/\d/g)?.length ?? 0;
  return /[^\s@]@[^\s@]/.test(text) || digits >= 7 || (digits > 0 && text.length >= 12);
}
