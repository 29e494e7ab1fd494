/**
 * The name of a pivot's value as the workbook has it: Excel wants it to differ from all headings of the source, so it
 * gets a blank at its end, as users do it.
 *
 * @example valueCaption("Revenue"); // "Revenue "
 */
export function valueCaption(name: string): string {
  return `${name} `;
}
