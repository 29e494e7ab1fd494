import { InputError } from "../../core/errors";
import { formatCell } from "../../core/plan/cellName";
import type { Area } from "../../core/plan/content";
import { encodeXstring, escapeAttribute } from "../package/xmlText";
import { cellTexts } from "./cellTexts";
import type { SheetDraft } from "./sheetDraft";
import type { WorkbookDraft } from "./workbookDraft";

/** Column names read from the heading cells, beginning at a column. */
export function headings(
  draft: WorkbookDraft,
  sheet: SheetDraft,
  area: Area,
  firstColumn: number,
  taken: Set<string>,
): string[] {
  const textAt = cellTexts(sheet, area.firstRow, (code) => draft.text(code));
  return Array.from({ length: area.lastColumn - firstColumn + 1 }, (_, offset) => {
    const column = firstColumn + offset;
    const text = textAt(column);
    if (!text || taken.has(nameKey(text))) {
      const cell = formatCell(area.firstRow, column);
      throw new InputError("write.tableHeading", { sheet: sheet.name, cell });
    }
    taken.add(nameKey(text));
    return text;
  });
}

export const nameKey = (name: string) => name.toLowerCase();

export function columnXml(prefix: string, id: number, heading: string): string {
  const name = encodeXstring(heading).replace(
    /[\t\n\r]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, "0")}_`,
  );
  return `<${prefix}tableColumn id="${id}" name="${escapeAttribute(name)}"/>`;
}
