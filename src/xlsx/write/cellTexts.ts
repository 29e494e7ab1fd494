import { columnNumber } from "../../core/plan/cellName";
import { scanRows } from "../package/scanRows";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../package/xml";
import { decodeXstring } from "../package/xmlText";
import { stringItemText } from "../read/stringItem";
import type { SheetDraft } from "./sheetDraft";

/** Texts of the cells in one row, by column; other values and empty cells are undefined. */
export function cellTexts(
  sheet: SheetDraft,
  row: number,
  sharedText: (code: number) => string,
): (column: number) => string | undefined {
  const places = scanRows(sheet.sheetXml, sheet.part);
  const place = places.rows.subarray(0, places.count).indexOf(row);
  if (place < 0) return () => undefined;
  const bytes = sheet.sheetXml.bytes.subarray(places.starts[place]!, places.ends[place]!);
  const texts = new Map<number, string | undefined>();
  let column = -1;
  for (const cell of childrenNamed(parseXml(new TextDecoder().decode(bytes), sheet.part), "c")) {
    const letters = /^[A-Za-z]+/.exec(cell.attributes.get("r") ?? "")?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    texts.set(column, textOf(cell, sharedText));
  }
  return (wanted) => texts.get(wanted);
}

/** Text of a cell; undefined where it holds something else. */
export function textOf(cell: XmlElement, sharedText: (code: number) => string): string | undefined {
  const value = childNamed(cell, "v")?.text;
  switch (cell.attributes.get("t")) {
    case "s":
      return value === undefined ? undefined : sharedText(Number(value));
    case "str":
      return value === undefined ? undefined : decodeXstring(value);
    case "inlineStr": {
      const item = childNamed(cell, "is");
      return item && stringItemText(item);
    }
    default:
      return undefined;
  }
}
