/** Formulas that concern several cells: shared groups, arrays and data tables. */
import { InputError } from "../../../core/errors";
import { formatCell } from "../../../core/plan/cellName";
import type { Area } from "../../../core/plan/content";
import type { RowPlaces } from "../../package/scanRows";
import type { SheetXml } from "../../package/sheetXml";
import { parseXml, type XmlElement } from "../../package/xml";
import { escapeText } from "../../package/xmlText";
import { shiftFormula } from "../../read/shiftFormula";
import { endOfElement } from "../../read/xmlScan";
import { formatArea, parseArea } from "../reference";
import { columnOfCellAt } from "./columnOfCell";
import { nextFormula } from "./nextFormula";
import type { PendingCells } from "./pendingCells";

/** Bytes of a sheet to be written differently than they are. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What has to change in cells that are not written because others are: when the cell that holds the formula of
 * a shared group is overwritten, the next cell of the group takes it over.
 *
 * @throws InputError `write.arrayFormula` when a part of an array formula or a cell of a data table is written.
 */
export function moveSharedFormulas(
  sheet: SheetXml,
  places: RowPlaces,
  pending: PendingCells,
  names: { readonly sheet: string; readonly part: string },
): Patch[] {
  const lost = new Map<string, GroupFormula>();
  const patches: Patch[] = [];
  for (const formula of formulasWithAttributes(sheet, places, names.part)) {
    const { kind, row, column, area, element } = formula;
    if (kind === "array" || kind === "dataTable") {
      refusePartly(pending, kind, area ?? cellArea(row, column), names.sheet);
    } else if (kind === "shared") {
      const group = element.attributes.get("si") ?? "";
      const isMaster = element.text !== "";
      if (pending.touches(row, column)) {
        if (isMaster) lost.set(group, formula);
      } else if (isMaster) {
        lost.delete(group);
      } else {
        const master = lost.get(group);
        if (!master) continue;
        patches.push(takeOver(formula, master));
        lost.delete(group);
      }
    }
  }
  return patches;
}

interface GroupFormula {
  readonly kind: string;
  readonly row: number;
  readonly column: number;
  /** Cells the formula is for. */
  readonly area: Area | undefined;
  readonly element: XmlElement;
  readonly start: number;
  readonly end: number;
}

/** The group keeps its columns; it begins at the row of the cell that has the formula now. */
function takeOver(heir: GroupFormula, master: GroupFormula): Patch {
  const text = shiftFormula(master.element.text, heir.row - master.row, heir.column - master.column);
  const own = cellArea(heir.row, heir.column);
  const group = master.area ?? own;
  const area = {
    firstRow: Math.max(heir.row, group.firstRow),
    firstColumn: Math.min(heir.column, group.firstColumn),
    lastRow: Math.max(heir.row, group.lastRow),
    lastColumn: Math.max(heir.column, group.lastColumn),
  };
  const name = heir.element.name;
  const si = heir.element.attributes.get("si");
  return {
    start: heir.start,
    end: heir.end,
    text: `<${name} t="shared" ref="${formatArea(area)}" si="${si}">${escapeText(text)}</${name}>`,
  };
}

/** An array formula may be overwritten as a whole; a part of it is as fixed as in Excel. */
function refusePartly(pending: PendingCells, kind: string, area: Area, sheet: string): void {
  let touched: string | undefined;
  let isWhole = kind === "array";
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (pending.touches(row, column)) touched ??= formatCell(row, column);
      else isWhole = false;
    }
  }
  if (touched && !isWhole) throw new InputError("write.arrayFormula", { sheet, cell: touched });
}

const cellArea = (row: number, column: number): Area => ({
  firstRow: row,
  firstColumn: column,
  lastRow: row,
  lastColumn: column,
});

/** `<f>` elements with attributes, top to bottom: plain formulas have none and are passed over. */
function* formulasWithAttributes(
  { bytes, rowsStart, rowsEnd, prefix }: SheetXml,
  places: RowPlaces,
  part: string,
): Generator<GroupFormula> {
  const nameAt = 1 + prefix.length;
  let index = 0;
  for (
    let at = nextFormula(bytes, rowsStart, rowsEnd, nameAt);
    at >= 0;
    at = nextFormula(bytes, at + 1, rowsEnd, nameAt)
  ) {
    if (bytes[at + nameAt + 1]! > blank) continue;
    const end = endOfElement(bytes, at);
    if (end < 0) throw new InputError("file.damaged", { part });
    const element = parseXml(new TextDecoder().decode(bytes.subarray(at, end)), part);
    const kind = element.attributes.get("t");
    if (kind === undefined || kind === "normal") continue;
    while (places.ends[index]! <= at) index++;
    const column = columnOfCellAt(bytes, places.starts[index]!, at, prefix.length);
    const ref = element.attributes.get("ref");
    const area = ref === undefined ? undefined : parseArea(ref);
    yield { kind, row: places.rows[index]!, column, area, element, start: at, end };
  }
}

// Kept here: looking up an imported binding for every byte would cost more than the reading.
const blank = 0x20;
