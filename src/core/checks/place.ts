import type { Scope } from "./scope";

/** Sheet and row, as the sheet counts it, of a table row. */
export function placeOf({ parts }: Scope, index: number): { readonly sheet: string; readonly row: number } {
  const part = parts.findLast(({ firstIndex }) => firstIndex <= index)!;
  return { sheet: part.sheet.sheet, row: part.firstRow + index - part.firstIndex + 1 };
}
