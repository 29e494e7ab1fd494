import { CellKind, kindMask } from "../table/cells";
import { eachPage } from "../table/eachFilled";
import type { Part, Scope } from "./scope";

// Asked a million times: a local is nearer than another module's export.
const { number: numberKind } = CellKind;
const mask = kindMask;

/**
 * The parts whose sheets hold numbers as numbers. On the others, such as a CSV, everything is text, and that a number
 * is one says nothing.
 */
export function partsWithNumbers({ parts }: Scope): ReadonlySet<number> {
  return new Set(parts.filter(hasNumber).map(({ firstIndex }) => firstIndex));
}

function hasNumber({ sheet, cells, firstRow, lastRow }: Part): boolean {
  return sheet.columns.some(({ column }) => {
    let found = false;
    eachPage(cells, column, firstRow, lastRow, ({ kinds }, from, to) => {
      for (let at = from; at <= to && !found; at++) found = (kinds[at] & mask) === numberKind;
    });
    return found;
  });
}
