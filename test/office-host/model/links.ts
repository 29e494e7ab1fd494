import { invalidArgument } from "../wire/apiError";
import { cellCount } from "./area";
import type { Hyperlink, Sheet } from "./book";
import { changeLooks, eachCell, setCell, valueAt } from "./cells";
import { requireAllowed, requireUnlocked } from "./protection";
import type { Range } from "./range";

/** The link of a single cell, null where it has none or the range has more cells than one. */
export function linkAt({ sheet, area }: Range): Hyperlink | null {
  if (cellCount(area) > 1) return null;
  const link = sheet.links.get(linkKey(area.firstRow, area.firstColumn));
  if (!link) return null;
  const value = valueAt(sheet, area.firstRow, area.firstColumn);
  return { ...link, textToDisplay: value === null ? "" : String(value) };
}

/** Sets the same link on every cell; as in Excel they turn blue and underlined, empty ones show the target. */
export function setLink({ sheet, area }: Range, value: unknown): void {
  const location = "Range.hyperlink";
  requireUnlocked(sheet, area, location);
  requireAllowed(sheet, "allowInsertHyperlinks", location);
  const link = (value ?? {}) as Hyperlink;
  const target = link.address ?? link.documentReference;
  if (typeof target !== "string" || target === "") throw invalidArgument(location);
  eachCell(area, (row, column) => {
    const { textToDisplay, ...kept } = link;
    sheet.links.set(linkKey(row, column), kept);
    if (textToDisplay !== undefined) setCell(sheet, row, column, textToDisplay);
    else if (valueAt(sheet, row, column) === null) setCell(sheet, row, column, target);
  });
  changeLooks(sheet, area, { underline: "Single", fontColor: "#0563C1" });
}

export function removeLinks(sheet: Sheet, { area }: Range): void {
  for (const key of [...sheet.links.keys()]) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const isInside =
      row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;
    if (isInside) sheet.links.delete(key);
  }
}

export function linkKey(row: number, column: number): string {
  return `${row},${column}`;
}
