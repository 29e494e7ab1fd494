import { InputError } from "../../../core/errors";
import type { Area } from "../../../core/plan/content";
import { endOfMarkup, endOfTag, type RowPlaces } from "../../package/scanRows";
import type { SheetXml } from "../../package/sheetXml";
import { parseAttributes, parseXml } from "../../package/xml";
import { decodeXstring } from "../../package/xmlText";
import { decodeText } from "../../read/decodeText";
import { endOfElement } from "../../read/xmlScan";
import { columnOfCellAt } from "../cells/columnOfCell";
import { nextFormula } from "../cells/nextFormula";
import { parseArea } from "../reference";
import { type References, readReferences } from "./references";

/** A cell with a formula. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  /** As they stand where the formula is written out; undefined where that is nowhere. */
  readonly references: References | undefined;
  /** How far the cell is from there: a shared formula is written once for its group. */
  readonly rowShift: number;
  readonly columnShift: number;
  /** Cells an array formula or a data table fills, this one included. */
  readonly results: Area | undefined;
  /** A data table: programs compute it whatever values are kept beside it. */
  readonly isDataTable: boolean;
}

/** Whether a sheet has any formula. Costs one look at its bytes. */
export function hasFormulas({ bytes, rowsStart, rowsEnd, prefix }: SheetXml): boolean {
  return nextFormula(bytes, rowsStart, rowsEnd, 1 + prefix.length) >= 0;
}

/**
 * Hands on the formulas of a sheet, top to bottom; a workbook can hold too many to keep them.
 *
 * @throws InputError `file.damaged` where one is not closed
 */
export function eachFormula(
  sheet: SheetXml,
  places: RowPlaces,
  part: string,
  take: (cell: FormulaCell) => void,
): void {
  const { bytes, rowsStart, rowsEnd, prefix } = sheet;
  const nameAt = 1 + prefix.length;
  const masters = new Map<string, FormulaCell>();
  let place = 0;
  for (let at = rowsStart; at < rowsEnd; at++) {
    if (bytes[at] !== lessThan) continue;
    if (bytes[at + 1] === exclamation) {
      at = endOfMarkup(bytes, at) - 1;
      continue;
    }
    if (bytes[at + nameAt] !== letterF || !endsName(bytes[at + nameAt + 1]!)) continue;
    while (places.ends[place]! <= at) place++;
    const row = places.rows[place]!;
    const column = columnOfCellAt(bytes, places.starts[place]!, at, prefix.length);
    take(readFormula({ bytes, at, nameAt, part, row, column, masters }));
  }
}

interface FormulaPlace {
  readonly bytes: Uint8Array;
  /** Offset of the element's `<`, and of its name behind that. */
  readonly at: number;
  readonly nameAt: number;
  readonly part: string;
  readonly row: number;
  readonly column: number;
  /** Cells that hold the formula of a shared group, by the group's index. */
  readonly masters: Map<string, FormulaCell>;
}

function readFormula(place: FormulaPlace): FormulaCell {
  const { bytes, at, nameAt, row, column, masters } = place;
  const plain = { row, column, rowShift: 0, columnShift: 0, results: undefined, isDataTable: false };
  const text = textOf(place);
  const references = readReferences(text);
  if (bytes[at + nameAt + 1] === greaterThan) return { ...plain, references };

  const tag = new TextDecoder().decode(bytes.subarray(at + nameAt, endOfTag(bytes, at)));
  const attributes = parseAttributes(tag);
  const kind = attributes.get("t");
  const results = parseArea(attributes.get("ref") ?? "");
  if (kind === "shared") {
    const group = attributes.get("si") ?? "";
    const master = masters.get(group);
    if (text === "") return follow(master, row, column);
    const cell = { ...plain, references };
    if (results || !master) masters.set(group, cell);
    return cell;
  }
  if (kind === "array") return { ...plain, references, results };
  if (kind === "dataTable" && results) {
    return { ...plain, references: inputsOf(results, attributes), results, isDataTable: true };
  }
  return { ...plain, references };
}

function textOf({ bytes, at, part }: FormulaPlace): string {
  const tagEnd = endOfTag(bytes, at);
  if (tagEnd < 0) throw new InputError("file.damaged", { part });
  if (bytes[tagEnd - 1] === slash) return "";
  const end = bytes.indexOf(lessThan, tagEnd);
  if (end >= 0 && bytes[end + 1] === slash) return decodeText(bytes, tagEnd + 1, end);
  const after = endOfElement(bytes, at);
  if (after < 0) throw new InputError("file.damaged", { part });
  return decodeXstring(parseXml(new TextDecoder().decode(bytes.subarray(at, after)), part).text);
}

function follow(master: FormulaCell | undefined, row: number, column: number): FormulaCell {
  return {
    row,
    column,
    references: master?.references,
    rowShift: row - (master?.row ?? row),
    columnShift: column - (master?.column ?? column),
    results: undefined,
    isDataTable: false,
  };
}

/** A data table reads its input cells and the headings before and above its results, formulas among them. */
function inputsOf(results: Area, attributes: ReadonlyMap<string, string>): References {
  const inputs = [attributes.get("r1"), attributes.get("r2")].flatMap((cell) => parseArea(cell ?? "") ?? []);
  const { firstRow, firstColumn, lastRow, lastColumn } = results;
  const top = Math.max(0, firstRow - 1);
  const left = Math.max(0, firstColumn - 1);
  const headings = [
    { firstRow: top, firstColumn: left, lastRow: top, lastColumn },
    { firstRow: top, firstColumn: left, lastRow, lastColumn: left },
  ];
  const fixed = { sheet: undefined, lastSheet: undefined, moving: 0 };
  return {
    areas: [...inputs, ...headings].map((area) => ({ ...fixed, area })),
    names: [],
    tables: [],
    isOpen: false,
  };
}

// Kept here: looking up an imported binding for every byte would cost more than the reading.
const blank = 0x20;
const exclamation = 0x21;
const slash = 0x2f;
const lessThan = 0x3c;
const greaterThan = 0x3e;
const letterF = 0x66;

const endsName = (byte: number) => byte === greaterThan || byte === slash || byte <= blank;
