import { CellKind, type SheetCells } from "./cells";
import { eachFilled } from "./eachFilled";

/**
 * How many different values the cells of a column hold, the empty one among them where there are empty cells.
 *
 * Texts that differ in case only are the same, as for Excel's filters and pivots.
 */
export function distinctCells(
  cells: SheetCells,
  column: number,
  firstRow: number,
  lastRow: number,
): { readonly count: number; readonly longest: number } {
  const texts = new Set<string>();
  const others = new Set<string>();
  const seen = new Uint8Array(cells.texts.size);
  let filled = 0;
  let longest = 0;
  eachFilled(cells, column, firstRow, lastRow, (_row, kind, number) => {
    filled++;
    if (kind !== CellKind.text) {
      others.add(`${kind} ${number}`);
      return;
    }
    if (seen[number] === 1) return;
    seen[number] = 1;
    const text = cells.texts.at(number);
    if (text === "") filled--;
    else texts.add(text.toLowerCase());
    longest = Math.max(longest, text.length);
  });
  const isBlankAmong = filled < lastRow - firstRow + 1;
  return { count: texts.size + others.size + Number(isBlankAmong), longest };
}
