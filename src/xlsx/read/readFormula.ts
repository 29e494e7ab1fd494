import { columnNumber } from "../../core/plan/cellName";
import type { OoxmlPackage } from "../package/package";
import { maxColumns, type RowPlaces, scanRows } from "../package/scanRows";
import { type SheetXml, splitSheet } from "../package/sheetXml";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../package/xml";
import { decodeXstring } from "../package/xmlText";
import { shiftFormula } from "./shiftFormula";
import { endsName, lessThan } from "./xmlScan";

/** The formulas of a sheet. Nothing is unpacked before the first is asked for. */
export class SheetFormulas {
  private opened: { readonly sheet: SheetXml; readonly rows: RowPlaces } | undefined;
  private masters: Map<string, Master> | undefined;
  /** Cells come row by row, so the row last parsed is kept. */
  private present: { readonly place: number; readonly cells: readonly RowCell[] } | undefined;

  constructor(
    private readonly pkg: OoxmlPackage,
    readonly part: string,
  ) {}

  /** Formula without `=`; undefined where the cell has none. A shared formula is written out for its cell. */
  at(row: number, column: number): string | undefined {
    const place = placeOfRow(this.open().rows, row);
    if (place === undefined) return undefined;
    const cell = this.cellsOfRow(place).find((candidate) => candidate.column === column);
    const formula = cell && childNamed(cell.element, "f");
    if (!formula) return undefined;
    if (formula.text !== "") return decodeXstring(formula.text);
    this.masters ??= this.findMasters();
    const master = this.masters.get(formula.attributes.get("si") ?? "");
    return master && shiftFormula(master.formula, row - master.row, column - master.column);
  }

  private open() {
    if (this.opened) return this.opened;
    const sheet = splitSheet(this.pkg.bytes(this.part), this.part);
    return (this.opened = { sheet, rows: scanRows(sheet, this.part) });
  }

  private cellsOfRow(place: number): readonly RowCell[] {
    if (this.present?.place === place) return this.present.cells;
    const { sheet, rows } = this.open();
    const xml = sheet.bytes.subarray(rows.starts[place]!, rows.ends[place]!);
    const row = parseXml(new TextDecoder().decode(xml), this.part);
    let column = -1;
    const cells = childrenNamed(row, "c").map((element) => {
      const letters = /^[A-Za-z]+/.exec(element.attributes.get("r") ?? "");
      column = letters ? columnNumber(letters[0]) : column + 1;
      return { column, element };
    });
    this.present = { place, cells };
    return cells;
  }

  /** The cells that hold the text of a shared formula: those with `ref`. Only their rows are parsed. */
  private findMasters(): Map<string, Master> {
    const masters = new Map<string, Master>();
    const { sheet, rows } = this.open();
    const { bytes, rowsStart, rowsEnd, prefix } = sheet;
    let lastPlace = -1;
    for (let at = bytes.indexOf(lessThan, rowsStart); at >= 0 && at < rowsEnd; at = next(bytes, at)) {
      const name = at + 1 + prefix.length;
      if (bytes[name] !== letterF || !endsName(bytes[name + 1])) continue;
      const tag = new TextDecoder("latin1").decode(bytes.subarray(at, bytes.indexOf(greaterThan, at)));
      if (!/\st\s*=\s*["']shared/.test(tag) || !/\sref\s*=/.test(tag)) continue;
      const place = lastAtOrBefore(rows.starts, rows.count, at);
      if (place !== lastPlace) this.addMasters(place, masters);
      lastPlace = place;
    }
    return masters;
  }

  private addMasters(place: number, masters: Map<string, Master>): void {
    for (const { column, element } of this.cellsOfRow(place)) {
      const formula = childNamed(element, "f");
      const id = formula?.attributes.get("si");
      if (!formula || id === undefined || formula.text === "" || column >= maxColumns) continue;
      masters.set(id, { row: this.open().rows.rows[place]!, column, formula: decodeXstring(formula.text) });
    }
  }
}

interface RowCell {
  readonly column: number;
  readonly element: XmlElement;
}

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Index of a row among the places; undefined where the sheet has no such row. */
function placeOfRow(places: RowPlaces, row: number): number | undefined {
  const place = lastAtOrBefore(places.rows, places.count, row);
  return place >= 0 && places.rows[place] === row ? place : undefined;
}

/** Index of the last value not above `limit` in the first `count` ascending values; -1 where all are above. */
function lastAtOrBefore(ascending: Uint32Array, count: number, limit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function next(bytes: Uint8Array, at: number): number {
  let index = at + 1;
  while (index < bytes.length && bytes[index] !== lessThan) index++;
  return index < bytes.length ? index : -1;
}

const letterF = 0x66;
const greaterThan = 0x3e;
