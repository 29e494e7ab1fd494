import type { Formula } from "../../../core/plan/content";
import type { Calendar, CellValue } from "../../../core/table/cells";
import { childNamed, parseXml } from "../../package/xml";
import { decodeXstring } from "../../package/xmlText";
import { decodeNumber } from "../../read/decodeNumber";
import { isoSerial } from "../../read/isoSerial";
import { stringItemText } from "../../read/stringItem";
import { CellType } from "./cellTag";
import type { RowCells } from "./rowCells";

/** What the values of cells refer to. */
export interface ValueSource {
  /** Whether the shared string of an index reads like this text. */
  readonly isText: (code: number, text: string) => boolean;
  readonly calendar: Calendar;
  readonly part: string;
}

/**
 * Whether a cell has the value it is to get. A formula counts with its value; one whose value is not known is
 * always another.
 *
 * @param index of the cell among those of its row.
 */
export function hasValue(
  cells: RowCells,
  index: number,
  bytes: Uint8Array,
  wanted: CellValue | Formula,
  source: ValueSource,
): boolean {
  const isFormula = typeof wanted === "object" && wanted !== null && "formula" in wanted;
  const value = isFormula ? wanted.value : wanted;
  if (isFormula && value === null) return false;
  const start = cells.valueStarts[index]!;
  const type = cells.types[index];
  if (start >= 0 && type !== CellType.other) {
    if (type === CellType.number && typeof value !== "number") return false;
    if (type === CellType.shared && typeof value !== "string") return false;
    const present = decodeNumber(bytes, start, cells.valueEnds[index]!);
    return typeof value === "string" ? source.isText(present, value) : present === value;
  }
  if (start < 0 && type !== CellType.other) return value === null && !cells.haveFormula[index];
  const xml = new TextDecoder().decode(bytes.subarray(cells.starts[index]!, cells.ends[index]!));
  return isEqual(readValue(xml, source), value);
}

/** A cell of the rarer types. Prefixes need no declaration here. */
function readValue(xml: string, { calendar, part }: ValueSource): CellValue {
  const cell = parseXml(xml, part);
  const item = childNamed(cell, "is");
  const text = item ? stringItemText(item) : childNamed(cell, "v")?.text;
  if (text === undefined) return null;
  switch (cell.attributes.get("t")) {
    case "b":
      return /^\s*(1|true)\s*$/.test(text);
    case "e":
      return { error: text.trim() };
    case "d":
      return isoSerial(text, calendar);
    case "inlineStr":
      return text;
    default:
      return decodeXstring(text);
  }
}

function isEqual(one: CellValue, other: CellValue): boolean {
  const isError = typeof one === "object" && typeof other === "object" && one !== null && other !== null;
  return isError ? one.error === other.error : one === other;
}
