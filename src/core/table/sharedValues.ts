import { CellKind } from "./cells";
import { eachFilled } from "./eachFilled";
import { idText } from "./readText";
import type { Slice } from "./slice";

const askedValues = 300;

/**
 * Which share of one column's values stands in the other too, 0–1, judged by up to 300 different ones.
 *
 * Only letters and digits count, without case; of a phone the last nine digits.
 */
export function sharedValues(asked: Slice, known: Slice): number {
  const values = new Set<string>();
  eachValue(asked, (value) => {
    if (values.size < askedValues) values.add(value);
  });
  if (values.size === 0) return 0;
  const found = new Set<string>();
  eachValue(known, (value) => {
    if (values.has(value)) found.add(value);
  });
  return found.size / values.size;
}

function eachValue({ cells, column, firstRow, lastRow }: Slice, visit: (value: string) => void): void {
  const known = new Uint8Array(cells.texts.size);
  eachFilled(cells, column, firstRow, lastRow, (_, kind, number) => {
    if (kind === CellKind.number) visit(comparable(String(number)));
    if (kind !== CellKind.text || known[number] === 1) return;
    known[number] = 1;
    const value = comparable(idText(cells.texts.at(number)));
    if (value !== "") visit(value);
  });
}

function comparable(text: string): string {
  const bare = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return /^\d{10,}$/.test(bare) ? bare.slice(-9) : bare;
}
