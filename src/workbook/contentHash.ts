import type { Area } from "../core/plan/content";
import { type CellValue, cellAt, type SheetCells } from "../core/table/cells";

/**
 * Hashes of what we wrote, to tell later whether somebody changed it since.
 *
 * `ordered` changes when a value changes or moves; `bag` only when a value changes, so sorting rows leaves it alone.
 */
export interface ContentHash {
  readonly ordered: string;
  readonly bag: string;
}

/** Hash of values in their order. Empty cells count by their place only. */
export function hashValues(values: Iterable<CellValue>): ContentHash {
  const ofText = new Map<string, number>();
  let ordered = 0x811c9dc5;
  let bagLow = 0;
  let bagHigh = 0;
  for (const value of values) {
    const hash = hashValue(value, ofText);
    ordered = Math.imul(ordered ^ hash, 0x01000193) >>> 0;
    bagLow = (bagLow + hash) >>> 0;
    bagHigh = (bagHigh + Math.imul(hash, hash | 1)) >>> 0;
  }
  return { ordered: ordered.toString(36), bag: `${bagLow.toString(36)}.${bagHigh.toString(36)}` };
}

const bits = new DataView(new ArrayBuffer(8));

function hashValue(value: CellValue, ofText: Map<string, number>): number {
  if (value === null || value === "") return 0; // A sheet cannot tell them apart.
  if (typeof value === "number") {
    bits.setFloat64(0, value + 0); // Minus zero is zero on a sheet.
    return mix(bits.getUint32(0) ^ mix(bits.getUint32(4) + 1));
  }
  if (typeof value === "boolean") return value ? 0x5bd1e995 : 0x1b873593;
  const text = typeof value === "string" ? value : value.error;
  const known = ofText.get(text);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  ofText.set(text, mix(hash >>> 0));
  return mix(hash >>> 0);
}

/** Finalizer of MurmurHash3: spreads every bit over all others. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Hash of what stands in an area, row by row. */
export function hashArea(cells: SheetCells, area: Area): ContentHash {
  return hashValues(valuesIn(cells, area));
}

function* valuesIn(cells: SheetCells, area: Area): Generator<CellValue> {
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) yield cellAt(cells, row, column);
  }
}

/** Hash of what stands in areas, one after the other. */
export function hashAreas(cells: SheetCells, areas: readonly Area[]): ContentHash {
  return hashValues(areas.flatMap((area) => [...valuesIn(cells, area)]));
}
