import { maxColumns, type RowPlaces } from "../package/scanRows";
import type { SheetXml } from "../package/sheetXml";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../package/xml";
import { decodeXstring } from "../package/xmlText";
import { columnNumber } from "../write/reference";
import { shiftFormula } from "./shiftFormula";
import { endsName, lessThan } from "./xmlScan";

/** The formulas of a sheet, read cell by cell when asked for. */
export class SheetFormulas {
  private masters: Map<string, Master> | undefined;

  constructor(
    private readonly sheet: SheetXml,
    private readonly rows: RowPlaces,
    private readonly part: string,
  ) {}

  /** Formula without `=`; undefined where the cell has none. A shared formula is written out for its cell. */
  at(row: number, column: number): string | undefined {
    const place = placeOfRow(this.rows, row);
    if (place === undefined) return undefined;
    const cell = this.cellsOfRow(place).find((candidate) => candidate.column === column);
    const formula = cell && childNamed(cell.element, "f");
    if (!formula) return undefined;
    if (formula.text !== "") return decodeXstring(formula.text);
    this.masters ??= this.findMasters();
    const master = this.masters.get(formula.attributes.get("si") ?? "");
    return master && shiftFormula(master.formula, row - master.row, column - master.column);
  }

  private cellsOfRow(place: number): { column: number; element: XmlElement }[] {
    const xml = this.sheet.bytes.subarray(this.rows.starts[place]!, this.rows.ends[place]!);
    const row = parseXml(new TextDecoder().decode(xml), this.part);
    let column = -1;
    return childrenNamed(row, "c").map((element) => {
      const letters = /^[A-Za-z]+/.exec(element.attributes.get("r") ?? "");
      column = letters ? columnNumber(letters[0]) : column + 1;
      return { column, element };
    });
  }

  /** The cells that hold the text of a shared formula: those with `ref`. Only their rows are parsed. */
  private findMasters(): Map<string, Master> {
    const masters = new Map<string, Master>();
    const { bytes, rowsStart, rowsEnd, prefix } = this.sheet;
    let lastPlace = -1;
    for (let at = bytes.indexOf(lessThan, rowsStart); at >= 0 && at < rowsEnd; at = next(bytes, at)) {
      const name = at + 1 + prefix.length;
      if (bytes[name] !== letterF || !endsName(bytes[name + 1])) continue;
      const tag = new TextDecoder("latin1").decode(bytes.subarray(at, bytes.indexOf(greaterThan, at)));
      if (!/\st\s*=\s*["']shared/.test(tag) || !/\sref\s*=/.test(tag)) continue;
      const place = lastAtOrBefore(this.rows.starts, this.rows.count, at);
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
      masters.set(id, { row: this.rows.rows[place]!, column, formula: decodeXstring(formula.text) });
    }
  }
}

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Index of a row among the places; undefined where the sheet has no such row. */
export function placeOfRow(places: RowPlaces, row: number): number | undefined {
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
