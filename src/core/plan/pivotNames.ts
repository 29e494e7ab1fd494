/**
 * The name of a pivot's value: Excel wants it to differ from all headings of the source, so one that does not gets a
 * blank at its end, as users do it.
 *
 * @example freeValueName("Revenue", ["Date", "revenue"]); // "Revenue "
 */
export function freeValueName(name: string, headings: readonly string[]): string {
  const isTaken = headings.some((heading) => heading.toLowerCase() === name.toLowerCase());
  return isTaken ? `${name} ` : name;
}
