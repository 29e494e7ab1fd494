import type { Area, ContentPivot } from "../core/plan/content";
import { type CellValue, cellAt, type SheetCells } from "../core/table/cells";
import { hashValues } from "./contentHash";
import { allOurs, columnsOn } from "./ours";
import { holds } from "./sheetBlocks";
import type { Snapshot } from "./snapshot";

/**
 * Hash of the rows that pivots are made from, to tell whether there is something new to show. Columns of ours do not
 * count: they are not there yet when a run first looks, and follow from the others.
 */
export async function hashOfSources(pivots: readonly ContentPivot[], snapshot: Snapshot): Promise<string> {
  const hashes = new Map<string, string>();
  for (const { source } of pivots) {
    const key = JSON.stringify(source);
    if (!hashes.has(key)) hashes.set(key, await hashOf(source, snapshot));
  }
  return [...hashes.values()].join(" ");
}

/** The sheet a pivot's rows are on; undefined where there is no such table yet. */
export function sheetOfSource(source: ContentPivot["source"], snapshot: Snapshot): string | undefined {
  return "table" in source ? placeOf(source.table, snapshot)?.sheet : source.sheet;
}

async function hashOf(source: ContentPivot["source"], snapshot: Snapshot): Promise<string> {
  const place = "table" in source ? placeOf(source.table, snapshot) : source;
  const isOwn =
    place && [...allOurs(snapshot.names, "sheet").values()].some(({ sheet }) => sheet === place.sheet);
  // What a sheet of ours holds follows from the others as well.
  if (!place || isOwn || !snapshot.sheets.some(({ name }) => name === place.sheet)) return "";
  const cells = await snapshot.cells(place.sheet);
  const ours = columnsOn(snapshot.names, place.sheet);
  return hashValues(valuesIn(cells, place.area, ours)).bag;
}

function placeOf(table: string, { sheets }: Snapshot): { sheet: string; area: Area } | undefined {
  for (const { name: sheet, tables } of sheets) {
    const found = tables.find(({ name }) => name.toLowerCase() === table.toLowerCase());
    if (found) return { sheet, area: found.area };
  }
  return undefined;
}

function* valuesIn(cells: SheetCells, area: Area, ours: readonly Area[]): Generator<CellValue> {
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    if (ours.some((one) => holds({ ...one, firstRow: 0, lastRow: area.lastRow }, area.firstRow, column)))
      continue;
    for (let row = area.firstRow; row <= area.lastRow; row++) yield cellAt(cells, row, column);
  }
}
