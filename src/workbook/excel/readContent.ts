import type { Area, ConditionalFormat, SheetContent } from "../../core/plan/content";
import { columnsOf, isInside, relativeTo, rowsOf } from "./area";
import { readRules } from "./conditionalFormats";
import { isTooLarge } from "./failure";
import { readFrozen, readTables, readUsedAreas, readWidths } from "./frame";
import { readLinks } from "./links";
import { readAreas } from "./readAreas";
import type { Wanted } from "./readPieces";
import { sharedRequests } from "./requests";
import { readLists } from "./validations";

/**
 * What stands in an area, in terms of what edits write. Everything is counted from the area's top left cell; tables
 * and rules count where they lie wholly inside.
 */
export async function readContent(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
): Promise<SheetContent> {
  if (rowsOf(area) * columnsOf(area) > smallArea) return readParts(context, { sheet, area }, false);
  try {
    return await readParts(context, { sheet, area }, true);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return readParts(context, { sheet, area }, false);
  }
}

/** Cells that are asked for together with what is around them; only very long texts make that too large. */
const smallArea = 500;

async function readParts(
  context: Excel.RequestContext,
  wanted: Wanted,
  isTogether: boolean,
): Promise<SheetContent> {
  const { sheet, area } = wanted;
  const requests = sharedRequests(context);
  const frame = Promise.all([
    readWidths(requests, wanted),
    readFrozen(requests, sheet),
    readTables(requests),
    readRules(requests, [wanted]),
    readLists(requests, [wanted]),
  ]);
  if (!isTogether) await frame;
  const used = isTogether ? new Map([[sheet, area]]) : await readUsedAreas(requests, [sheet]);
  const cells = readAreas(requests, [{ ...wanted, looks: true }], used, isTogether);
  if (!isTogether) await cells;
  const [[widths, frozen, tables, [rules], [lists]], [content], [links]] = await Promise.all([
    frame,
    cells,
    readLinks(requests, [wanted]),
  ]);
  const fromHere = <Item extends { readonly area: Area }>(item: Item): Item => ({
    ...item,
    area: relativeTo(item.area, area),
  });
  return {
    rows: content!.rows(),
    styles: content!.styles,
    widths,
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    tables: tables
      .filter((table) => table.sheet === sheet && isInside(table.area, area))
      .map(({ sheet: _, ...table }) => fromHere(table)),
    conditionalFormats: rules!
      .map(({ format: { priority: _, ...format } }) => format as ConditionalFormat)
      .filter((format) => isInside(format.area, area))
      .map(fromHere),
    validations: lists!.map(fromHere),
    links: links!.map(({ row, column, target }) => ({
      row: row - area.firstRow,
      column: column - area.firstColumn,
      target,
    })),
  };
}
