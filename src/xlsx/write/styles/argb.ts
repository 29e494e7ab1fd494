/** `#RRGGBB` as SpreadsheetML writes it, opaque. */
export function argb(color: string): string {
  if (!isColor(color)) throw new Error(`${color} is no colour`);
  return `FF${color.slice(1).toUpperCase()}`;
}

export const isColor = (value: unknown): value is string =>
  typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);
